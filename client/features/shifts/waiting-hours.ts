/**
 * Hours, and answers to hours, that were written down and have not reached the mutual yet. They carry the key they are sent under, so
 * that they are recorded once however often they are sent, and what stood when they were written down, so that
 * they never talk over what was said meanwhile. Times are those of the shift: the phone’s clock does not matter. Pure.
 */
import type { z } from 'zod';
import type { Acting } from '#client/lib/acting.ts';
import { mayHelpAgain, ProblemError } from '#client/lib/problem-error.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { HoursBody, hoursEndpoints, RecordBody, Seen } from '#shared/shifts/hours-endpoints.ts';
import type { Hours, Shift } from '#shared/shifts/schema.ts';

type BodyOf<Name extends 'confirmHours' | 'correctHours' | 'disputeHours'> = z.output<
  (typeof hoursEndpoints)[Name]['body']
>;

/** What the holder says to the very hours they saw. */
export type AnswerToHours =
  | { says: 'confirm'; body: BodyOf<'confirmHours'> }
  | { says: 'correct'; body: BodyOf<'correctHours'> }
  | { says: 'dispute'; body: BodyOf<'disputeHours'> };
/** Hours say nothing here, as they always have: some may lie on a device from before there were answers. */
type Word = { says?: 'hours'; body: RecordBody } | AnswerToHours;

interface Waiting {
  /** The Idempotency-Key of every try. */
  key: string;
  /** The sign-in it belongs to; shown to nobody else on this device, and sent by nobody else. */
  email: string;
  acting: Acting;
  shift: Pick<Shift, 'shiftId' | 'title' | 'holderName' | 'startsAt' | 'endsAt' | 'kind'> & {
    carerName?: string | null;
  };
  /** The times an answer is about. */
  saw?: Pick<Hours, 'startedAt' | 'endedAt'>;
  /** Why it was not taken: it waits for a person, and is not sent again by itself. */
  refused: Problem | null;
}
export type WaitingHours = Waiting & Word;
export type WaitingAnswer = Waiting & AnswerToHours;

export const isAnswer = (waiting: WaitingHours): waiting is WaitingAnswer =>
  waiting.says !== undefined && waiting.says !== 'hours';

interface Writer {
  key: string;
  email: string;
  acting: Acting;
}

export const seenOf = ({ status, hours }: Pick<Shift, 'status' | 'hours'>): Seen => ({
  status,
  hoursId: hours?.hoursId ?? null,
});

const shownOf = ({ shiftId, title, holderName, carerName, startsAt, endsAt, kind }: Shift) => ({
  shiftId,
  title,
  holderName,
  carerName,
  startsAt,
  endsAt,
  kind,
});

export const writtenDown = (shift: Shift, body: HoursBody, writer: Writer): WaitingHours => ({
  ...writer,
  shift: shownOf(shift),
  body: { ...body, seen: seenOf(shift) },
  refused: null,
});

export const answered = (shift: Shift, answer: AnswerToHours, writer: Writer): WaitingHours => ({
  ...writer,
  ...answer,
  shift: shownOf(shift),
  ...(shift.hours ? { saw: { startedAt: shift.hours.startedAt, endedAt: shift.hours.endedAt } } : {}),
  refused: null,
});

/** Sent all the same by a person who has seen what was said meanwhile: another sending, under another key. */
export const saidAgain = (waiting: WaitingHours, seen: Seen, key: string): WaitingHours => {
  const anew = { key, refused: null };
  if (!isAnswer(waiting)) return { ...waiting, ...anew, body: { ...waiting.body, seen } };
  const body = { ...waiting.body, hoursId: seen.hoursId ?? waiting.body.hoursId };
  return { ...waiting, ...anew, body } as WaitingHours;
};

/**
 * Whether it means the same when something else stands by now. A yes does not: it was said to those hours, and the
 * new ones have to be looked at.
 */
export const maySayAgain = (waiting: WaitingHours, now: Pick<Shift, 'hours'>): boolean =>
  waiting.refused?.code === 'hours-changed-meanwhile' &&
  (!isAnswer(waiting) || (waiting.says !== 'confirm' && now.hours !== null));

/** After a try that failed: it goes on waiting while another try may help, or while the way in is shut. */
export const afterFailure = (waiting: WaitingHours, error: unknown): WaitingHours => {
  if (!(error instanceof ProblemError) || mayHelpAgain(error)) return waiting;
  const isShut = error.code === 'sign-in-needed' || error.code === 'second-step-needed';
  return isShut ? waiting : { ...waiting, refused: error.problem };
};

/** In whose name it was written down. */
const whoseIs = ({ acting }: WaitingHours): string | null => acting.for ?? acting.as;

export const ofPerson = (
  all: readonly WaitingHours[],
  { email, whose }: { email: string | null; whose: string | null },
): WaitingHours[] => all.filter((one) => one.email === email && whoseIs(one) === whose);

/** Whoever writes the same shift down again means the new times: the old ones are not sent any more. */
export const replacedBy = (all: readonly WaitingHours[], next: WaitingHours): WaitingHours[] =>
  ofPerson(all, { email: next.email, whose: whoseIs(next) }).filter(
    (one) => one.shift.shiftId === next.shift.shiftId && one.key !== next.key,
  );

export const toSend = (all: readonly WaitingHours[], email: string): WaitingHours[] =>
  all.filter((one) => one.email === email && one.refused === null);
