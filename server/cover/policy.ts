import type { Chooser } from '#shared/cover/choosing.ts';
import type { Cover, CoverAnswer } from '#shared/cover/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { AskRow, Search, SearchRow } from './reads.ts';

export const isHolderOf = (actor: Actor, search: Pick<Search, 'holderId'>): boolean =>
  search.holderId === actor.memberId;

/** As whom somebody would choose; null for whom the search is none of theirs. */
export const chooserOf = (actor: Actor, search: Pick<Search, 'holderId'>): Chooser | null => {
  if (isHolderOf(actor, search)) return actor.rights ? 'representative' : 'holder';
  return actor.roles.includes('coordinator') && actor.secondStep ? 'coordinator' : null;
};

/** Nobody is asked by somebody who would be paid for it: whether they act for the holder, or coordinate. */
export const gainsByIt = (actor: Actor, carerId: Id<'member'>): boolean => actor.by.memberId === carerId;

const answerOf = ({ ask }: AskRow, now: Instant): CoverAnswer | null =>
  ask.answer ?? (ask.answerBy <= now ? 'silent' : null);

/** A search: its asks by name and time; what then is the holder's own word, not a coordinator's to read. */
export const presentCover = (
  actor: Actor,
  { search, endsAt, holderName, foundName }: SearchRow,
  asks: readonly AskRow[],
  toldNames: readonly string[],
  passed: Cover['passed'],
  now: Instant,
): Cover => ({
  coverId: search.coverId,
  shiftId: search.shiftId,
  holderId: search.holderId,
  holderName,
  startsAt: search.startsAt,
  endsAt,
  status: search.status,
  startedAt: search.startedAt,
  tellAt: search.tellAt,
  toldAt: search.toldAt,
  toldNames: [...toldNames],
  allAskedAt: search.allAskedAt,
  foundCarerName: foundName,
  thenWhat: isHolderOf(actor, search) && !isInOffice(actor) ? search.plan.thenWhat : null,
  asks: asks.map((row) => ({
    carerId: row.ask.carerId,
    carerName: row.carerName,
    circle: row.ask.circle,
    askedAt: row.ask.askedAt,
    answerBy: row.ask.answerBy,
    answer: answerOf(row, now),
    answeredAt: row.ask.answeredAt,
  })),
  passed,
  passedOthers: search.status === 'asking' || search.status === 'nobody' ? search.passed.others : 0,
});
