/**
 * Hours that were written down and have not reached the mutual yet. They carry the key they are sent under, so
 * that they are recorded once however often they are sent, and what stood when they were written down, so that
 * they never talk over what was said meanwhile. Times are those of the shift: the phone’s clock does not matter. Pure.
 */
import type { Acting } from '#client/lib/acting.ts';
import { mayHelpAgain, ProblemError } from '#client/lib/problem-error.ts';
import type { Problem } from '#shared/contract/problem.ts';
import type { HoursBody, RecordBody, Seen } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';

export interface WaitingHours {
  /** The Idempotency-Key of every try. */
  key: string;
  /** The sign-in it belongs to; shown to nobody else on this device, and sent by nobody else. */
  email: string;
  acting: Acting;
  shift: Pick<Shift, 'shiftId' | 'title' | 'holderName' | 'startsAt' | 'endsAt' | 'kind'>;
  body: RecordBody;
  /** Why it was not taken: it waits for a person, and is not sent again by itself. */
  refused: Problem | null;
}

interface Writer {
  key: string;
  email: string;
  acting: Acting;
}

export const seenOf = ({ status, hours }: Pick<Shift, 'status' | 'hours'>): Seen => ({
  status,
  hoursId: hours?.hoursId ?? null,
});

export const writtenDown = (shift: Shift, body: HoursBody, writer: Writer): WaitingHours => {
  const { shiftId, title, holderName, startsAt, endsAt, kind } = shift;
  return {
    ...writer,
    shift: { shiftId, title, holderName, startsAt, endsAt, kind },
    body: { ...body, seen: seenOf(shift) },
    refused: null,
  };
};

/** Sent all the same by a person who has seen what was said meanwhile: another sending, under another key. */
export const saidAgain = (waiting: WaitingHours, seen: Seen, key: string): WaitingHours => ({
  ...waiting,
  key,
  body: { ...waiting.body, seen },
  refused: null,
});

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
