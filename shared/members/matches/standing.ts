/** Where two people stand after a first meeting or a trial shift, as one of them may see it. Pure. */
import type { Reason } from '../../contract/problem.ts';
import { addMinutes, type Instant } from '../../language/time.ts';
import type { ShiftStatus } from '../../shifts/schema.ts';
import { type MatchStatus, type MatchWord, type MeetingKind, meetingKinds } from './schema.ts';

const sevenDays = 7 * 24 * 60;

/**
 * Until when both may answer: seven days after the meeting ended. Somebody who said yes hears no sooner that it did
 * not become a match, so that a no and no answer at all are the same to them. Met until Tuesday 24 November at 10:00:
 * Tuesday 1 December at 10:00.
 */
export const answerByOf = (endsAt: Instant): Instant => addMinutes(endsAt, sevenDays);

export type Side = 'holder' | 'carer';

/** What the two said so far. */
export interface Said {
  holderSaid: MatchWord | null;
  carerSaid: MatchWord | null;
  madeAt: Instant | null;
  endedAt: Instant | null;
}

export const wordOf = (side: Side, said: Said | null): MatchWord | null =>
  (side === 'holder' ? said?.holderSaid : said?.carerSaid) ?? null;

/** Both said yes, and so it is a match. */
export const isMatch = ({ holderSaid, carerSaid }: Said): boolean =>
  holderSaid === 'yes' && carerSaid === 'yes';

/** @param isPair whether the holder still counts this carer among those they said yes to, or on their team. */
export const matchStanding = (
  side: Side,
  said: Said | null,
  isPair: boolean,
  endsAt: Instant,
  now: Instant,
): MatchStatus => {
  if (said?.endedAt) return 'ended';
  if (said?.madeAt) return isPair ? 'made' : 'ended';
  const mine = wordOf(side, said);
  if (mine === 'no' || now >= answerByOf(endsAt)) return 'not-made';
  return mine === null ? 'to-answer' : 'waiting';
};

export interface Meeting {
  kind: string;
  status: ShiftStatus;
  endsAt: Instant;
}

const happened: readonly ShiftStatus[] = [
  'taken',
  'worked',
  'confirmed',
  'disputed',
  'paid',
  'paid-elsewhere',
];

const isMeeting = (kind: string): kind is MeetingKind => (meetingKinds as readonly string[]).includes(kind);

/** It was there to get to know each other, it took place, and it is over. */
export const hasMet = ({ kind, status, endsAt }: Meeting, now: Instant): boolean =>
  isMeeting(kind) && happened.includes(status) && endsAt <= now;

/** Why neither is asked about this visit, or not any more; null while both may answer. */
export const matchRefused = (
  meeting: Meeting,
  said: Said | null,
  isPair: boolean,
  now: Instant,
): Reason | null => {
  // Who came to be a pair by another way is not asked, whatever was said before.
  if (!hasMet(meeting, now) || (isPair && !said?.madeAt)) return { code: 'match-not-asked' };
  return said?.madeAt || now >= answerByOf(meeting.endsAt) ? { code: 'match-over' } : null;
};
