/** The states of a shift and which step leads from where to where. Everything else is refused. */
import type { Reason, RefusalCode } from '../contract/problem.ts';
import type { ShiftStatus } from './schema.ts';

export const steps = {
  take: { from: ['offered'], to: 'taken', else: 'shift-already-taken' },
  'hand-back': { from: ['taken'], to: 'offered', else: 'shift-not-changeable' },
  move: { from: ['offered', 'taken'], to: 'offered', else: 'shift-not-changeable' },
  cancel: { from: ['offered', 'taken'], to: 'cancelled', else: 'shift-not-changeable' },
  record: { from: ['taken', 'worked', 'disputed'], to: 'worked', else: 'shift-not-held' },
  confirm: { from: ['worked', 'disputed', 'paid'], to: 'confirmed', else: 'hours-not-recorded' },
  correct: { from: ['worked', 'disputed'], to: 'confirmed', else: 'hours-not-recorded' },
  dispute: { from: ['worked'], to: 'disputed', else: 'hours-not-recorded' },
  settle: { from: ['worked', 'confirmed'], to: 'paid', else: 'hours-not-recorded' },
} as const satisfies Record<string, { from: readonly ShiftStatus[]; to: ShiftStatus; else: RefusalCode }>;

export type Step = keyof typeof steps;

/** Refusals that say more than "not from here": what the state itself means for that step. */
const meaning: Partial<Record<Step, Partial<Record<ShiftStatus, RefusalCode>>>> = {
  take: { cancelled: 'shift-not-open', worked: 'shift-not-open', confirmed: 'shift-not-open' },
  record: { confirmed: 'hours-already-confirmed', paid: 'hours-already-settled' },
  confirm: { confirmed: 'hours-already-confirmed' },
  correct: { confirmed: 'hours-already-confirmed', paid: 'hours-already-settled' },
  dispute: { confirmed: 'hours-already-confirmed', paid: 'hours-already-settled' },
};

/** Why this step cannot be made from a state, or null. */
export const stepRefused = (step: Step, status: ShiftStatus): Reason | null => {
  const from: readonly ShiftStatus[] = steps[step].from;
  if (from.includes(status)) return null;
  return { code: meaning[step]?.[status] ?? steps[step].else, facts: { status } };
};
