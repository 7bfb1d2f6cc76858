/** The states of a shift and which step leads from where to where. Everything else is refused. */
import type { Reason, RefusalCode } from '../contract/problem.ts';
import type { Instant } from '../language/time.ts';
import type { ShiftStatus } from './schema.ts';

export const steps = {
  take: { from: ['offered'], to: 'taken', else: 'shift-not-open' },
  'hand-back': { from: ['taken'], to: 'offered', else: 'shift-not-changeable' },
  move: { from: ['offered', 'taken'], to: 'offered', else: 'shift-not-changeable' },
  cancel: { from: ['offered', 'taken'], to: 'cancelled', else: 'shift-not-changeable' },
  'not-worked': { from: ['taken', 'worked', 'disputed'], to: 'cancelled', else: 'shift-not-changeable' },
  record: { from: ['taken', 'worked', 'disputed'], to: 'worked', else: 'shift-not-held' },
  confirm: { from: ['worked', 'disputed', 'paid'], to: 'confirmed', else: 'hours-not-recorded' },
  correct: { from: ['worked', 'disputed', 'confirmed'], to: 'confirmed', else: 'hours-not-recorded' },
  dispute: { from: ['worked', 'disputed'], to: 'disputed', else: 'hours-not-recorded' },
  settle: { from: ['worked', 'confirmed'], to: 'paid', else: 'hours-not-recorded' },
} as const satisfies Record<string, { from: readonly ShiftStatus[]; to: ShiftStatus; else: RefusalCode }>;

export type Step = keyof typeof steps;

const answered = {
  confirmed: 'hours-already-confirmed',
  paid: 'hours-already-settled',
  'paid-elsewhere': 'hours-already-settled',
} as const;

/** Refusals that say more than "not from here": what the state itself means for that step. */
const meaning: Partial<Record<Step, Partial<Record<ShiftStatus, RefusalCode>>>> = {
  take: { taken: 'shift-already-taken' },
  'not-worked': answered,
  record: answered,
  confirm: answered,
  correct: answered,
  dispute: answered,
};

/**
 * Called off after it had begun: somebody said that the visit did not happen. That word is not the last one,
 * the carer may still say what was worked.
 */
export const saidNotWorked = (shift: {
  status: ShiftStatus;
  startsAt: Instant;
  cancelledAt: Instant | null;
}): boolean =>
  shift.status === 'cancelled' && shift.cancelledAt !== null && shift.cancelledAt >= shift.startsAt;

/** Why this step cannot be made from a state, or null. */
export const stepRefused = (step: Step, status: ShiftStatus): Reason | null => {
  const from: readonly ShiftStatus[] = steps[step].from;
  if (from.includes(status)) return null;
  return { code: meaning[step]?.[status] ?? steps[step].else, facts: { status } };
};
