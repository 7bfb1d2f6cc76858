/** The states of a shift and which step leads from where to where. Everything else is refused. */
import type { EventName } from '../contract/events.ts';
import type { Reason, RefusalCode } from '../contract/problem.ts';
import type { Instant } from '../language/time.ts';
import type { ShiftStatus } from './schema.ts';

/** Who takes a step. An `asked carer` was asked for cover, a `paired carer` has agreed to a swap; `house` is nobody. */
export const walkers = ['carer', 'asked-carer', 'paired-carer', 'holder', 'house'] as const;
export type Walker = (typeof walkers)[number];

interface StepOf {
  from: readonly ShiftStatus[];
  to: ShiftStatus;
  /** Where it is taken and the state stays: money that was settled is not unsettled by a late word. */
  keeps?: readonly ShiftStatus[];
  /** Why it cannot be taken from anywhere else. */
  else: RefusalCode;
  /** Any of these takes it. */
  by: readonly Walker[];
  /** And each of these must have said yes. */
  with?: readonly Walker[];
  /** What those it touches hear; null where nobody's screen waits for it. */
  tells: EventName | null;
}

/** The whole graph: who may do what from where, and which notice follows. The README draws it from here. */
export const steps = {
  /** Yes, where the holder decides first or it would begin later: nothing is promised yet. */
  offer: {
    from: ['offered'],
    to: 'offered',
    else: 'shift-not-open',
    by: ['carer', 'asked-carer'],
    tells: 'offer.changed',
  },
  /** The holder says yes to one of those who wait, by every rule of taking; the others are told. */
  accept: {
    from: ['offered'],
    to: 'taken',
    else: 'shift-not-open',
    by: ['holder'],
    with: ['carer'],
    tells: 'shift.taken',
  },
  /** There and then, where the holder did not want to decide first. */
  take: {
    from: ['offered'],
    to: 'taken',
    else: 'shift-not-open',
    by: ['carer'],
    tells: 'shift.taken',
  },
  /** Yes to being asked for cover: the same rules as taking. */
  cover: {
    from: ['offered'],
    to: 'taken',
    else: 'shift-not-open',
    by: ['asked-carer'],
    tells: 'shift.taken',
  },
  /** With nobody else's hands in between: one carer's word, the other's and the holder's. */
  swap: {
    from: ['taken'],
    to: 'taken',
    else: 'shift-not-changeable',
    by: ['carer'],
    with: ['paired-carer', 'holder'],
    tells: 'shift.changed',
  },
  /** People are asked for cover where the holder agreed to that beforehand. */
  'hand-back': {
    from: ['taken'],
    to: 'offered',
    else: 'shift-not-changeable',
    by: ['carer'],
    tells: 'shift.changed',
  },
  move: {
    from: ['offered', 'taken'],
    to: 'offered',
    else: 'shift-not-changeable',
    by: ['holder'],
    tells: 'shift.changed',
  },
  cancel: {
    from: ['offered', 'taken'],
    to: 'cancelled',
    else: 'shift-not-changeable',
    by: ['holder'],
    tells: 'shift.cancelled',
  },
  'not-worked': {
    from: ['taken', 'worked', 'disputed'],
    to: 'cancelled',
    else: 'shift-not-changeable',
    by: ['carer', 'holder'],
    tells: 'shift.cancelled',
  },
  record: {
    from: ['taken', 'worked', 'disputed'],
    to: 'worked',
    else: 'shift-not-held',
    by: ['carer'],
    tells: 'hours.recorded',
  },
  confirm: {
    from: ['worked', 'disputed', 'paid'],
    to: 'confirmed',
    keeps: ['paid'],
    else: 'hours-not-recorded',
    by: ['holder'],
    tells: 'hours.answered',
  },
  correct: {
    from: ['worked', 'disputed', 'confirmed'],
    to: 'confirmed',
    else: 'hours-not-recorded',
    by: ['holder'],
    tells: 'hours.answered',
  },
  dispute: {
    from: ['worked', 'disputed'],
    to: 'disputed',
    else: 'hours-not-recorded',
    by: ['holder'],
    tells: 'hours.answered',
  },
  settle: {
    from: ['worked', 'confirmed'],
    to: 'paid',
    else: 'hours-not-recorded',
    by: ['house'],
    tells: 'settlement.changed',
  },
} as const satisfies Record<string, StepOf>;

export type Step = keyof typeof steps;

/** What happens to the coming shifts of a need when the need itself changes; those that are elsewhere stay there. */
export const stepsOfNeed = {
  /** A standing agreement takes what is laid out of it, under every rule of taking. */
  agreed: { from: ['offered'], to: 'taken', by: ['house'], tells: 'shift.taken' },
  /** The agreement ends: what is left of it is offered again. */
  release: { from: ['taken'], to: 'offered', by: ['carer', 'holder'], tells: 'shift.changed' },
  /** Another time for all of them: whoever held one is asked again, and a day that was called off comes back. */
  retime: { from: ['offered', 'taken', 'cancelled'], to: 'offered', by: ['holder'], tells: 'shift.changed' },
  close: { from: ['offered', 'taken'], to: 'cancelled', by: ['holder'], tells: 'shift.cancelled' },
} as const satisfies Record<string, Omit<StepOf, 'else'>>;

/** Where a step leads from a state it may be taken from. */
export const reached = (step: Step, from: ShiftStatus): ShiftStatus => {
  const { keeps = [], to }: StepOf = steps[step];
  return keeps.includes(from) ? from : to;
};

const answered = {
  confirmed: 'hours-already-confirmed',
  paid: 'hours-already-settled',
  'paid-elsewhere': 'hours-already-settled',
} as const;

/** Refusals that say more than "not from here": what the state itself means for that step. */
const meaning: Partial<Record<Step, Partial<Record<ShiftStatus, RefusalCode>>>> = {
  offer: { taken: 'shift-already-taken' },
  take: { taken: 'shift-already-taken' },
  cover: { taken: 'shift-already-taken' },
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
