import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { AnswerCover } from '#shared/cover/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { holderDecidesOn } from '#shared/shifts/offers/standing.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { makeOffer } from '../shifts/offers/make.ts';
import { openedTo } from '../shifts/policy.ts';
import { findShift, type ShiftRow } from '../shifts/reads.ts';
import { asRefusal, takeOne } from '../shifts/take.ts';
import { tellShift } from '../shifts/tell.ts';
import { endSearch } from './begin.ts';
import { askToAnswer, type Search, searchToChange } from './reads.ts';
import { answerAsk, changeSearch } from './records.ts';
import { tellSearch } from './tell.ts';

/** The search goes on at once: the next is asked. */
export const goOnNow = async (tx: Writer, call: Call, { mutualId, coverId }: Search): Promise<void> => {
  await changeSearch(tx, mutualId, coverId, { nextAt: call.now });
  tx.onCommit(() => call.deps.wake('cover'));
};

/** The shift as it was asked about; moved since, it is another question. */
const askedAbout = async (tx: Writer, search: Search): Promise<ShiftRow> => {
  const row = await findShift(tx, search.mutualId, search.shiftId);
  if (!row) throw new Refusal('not-found');
  if (row.shift.startsAt !== search.startsAt) throw new Refusal('cover-over');
  return row;
};

const takeIt = async (tx: Writer, call: Call, search: Search, row: ShiftRow): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  await takeOne(tx, call, openedTo(row, call.now), await mutualOf(tx, mutualId));
  await endSearch(tx, call, search, 'found', memberId);
  await note(tx, call, 'SHIFT_TAKEN', row.shift.shiftId);
  await tellShift(tx, call, 'shift.taken', row);
};

/** Yes that waits for the holder’s; others are asked meanwhile. */
const offerIt = async (
  tx: Writer,
  call: Call,
  search: Search,
  row: ShiftRow,
  laterStartsAt: Instant | undefined,
): Promise<void> => {
  await makeOffer(tx, call, openedTo(row, call.now), { laterStartsAt, series: false }, search.coverId);
  await goOnNow(tx, call, search);
};

type Word = 'yes' | 'no' | 'offered';

/** By which word an answer is remembered. */
const wordOf = ({ answer }: AnswerCover, row: ShiftRow | null, carerId: Id<'member'>): Word => {
  if (answer === 'no' || !row) return 'no';
  return answer === 'later' || holderDecidesOn(row, row.shift, carerId) ? 'offered' : 'yes';
};

/** Yes takes it, once and by all rules, or waits for the holder’s; a late one counts while nobody else was found. */
export const answerCover = async (call: Call, coverId: Id<'cover'>, said: AnswerCover): Promise<null> => {
  try {
    return await call.write(async (tx) => {
      const { mutualId, memberId: carerId, by } = call.actor;
      const search = await searchToChange(tx, mutualId, coverId);
      const ask = search && (await askToAnswer(tx, mutualId, coverId, carerId));
      if (!ask) throw new Refusal('not-found');
      if (ask.answer !== null && ask.answer !== 'over') throw new Refusal('ask-answered');
      if (search.status !== 'asking') throw new Refusal('cover-over');
      const row = said.answer === 'no' ? null : await askedAbout(tx, search);
      const answer = wordOf(said, row, carerId);
      const kept = { answer, answeredAt: call.now, enteredById: by.memberId };
      await answerAsk(tx, { mutualId, coverId, carerId }, kept);
      if (!row) await goOnNow(tx, call, search);
      else if (answer === 'offered') await offerIt(tx, call, search, row, said.laterStartsAt);
      else await takeIt(tx, call, search, row);
      await note(tx, call, 'COVER_ANSWERED', coverId, { answer });
      tellSearch(tx, call, search, [carerId]);
      return null;
    });
  } catch (error) {
    throw asRefusal(error);
  }
};
