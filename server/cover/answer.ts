import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { findShift } from '../shifts/reads.ts';
import { asRefusal, takeOne } from '../shifts/take.ts';
import { tellShift } from '../shifts/tell.ts';
import { openedTo } from './able.ts';
import { endSearch } from './begin.ts';
import { askToAnswer, type Search, searchToChange } from './reads.ts';
import { answerAsk, changeSearch } from './records.ts';
import { tellSearch } from './tell.ts';

/** The search goes on at once: the next is asked. */
export const goOnNow = async (tx: Writer, call: Call, { mutualId, coverId }: Search): Promise<void> => {
  await changeSearch(tx, mutualId, coverId, { nextAt: call.now });
  tx.onCommit(() => call.deps.wake('cover'));
};

const takeIt = async (tx: Writer, call: Call, search: Search): Promise<void> => {
  const { mutualId, memberId } = call.actor;
  const row = await findShift(tx, mutualId, search.shiftId);
  if (!row) throw new Refusal('not-found');
  if (row.shift.startsAt !== search.startsAt) throw new Refusal('cover-over');
  await takeOne(tx, call, openedTo(row, call.now), await mutualOf(tx, mutualId));
  await endSearch(tx, call, search, 'found', memberId);
  await note(tx, call, 'SHIFT_TAKEN', row.shift.shiftId);
  await tellShift(tx, call, 'shift.taken', row);
};

/** Yes takes it, once and by all rules; a late yes counts while nobody else was found. */
export const answerCover = async (call: Call, coverId: Id<'cover'>, answer: 'yes' | 'no'): Promise<null> => {
  try {
    return await call.write(async (tx) => {
      const { mutualId, memberId: carerId, by } = call.actor;
      const search = await searchToChange(tx, mutualId, coverId);
      const ask = search && (await askToAnswer(tx, mutualId, coverId, carerId));
      if (!ask) throw new Refusal('not-found');
      if (ask.answer === 'yes' || ask.answer === 'no') throw new Refusal('ask-answered');
      if (search.status !== 'asking') throw new Refusal('cover-over');
      const said = { answer, answeredAt: call.now, enteredById: by.memberId };
      await answerAsk(tx, { mutualId, coverId, carerId }, said);
      if (answer === 'yes') await takeIt(tx, call, search);
      else await goOnNow(tx, call, search);
      await note(tx, call, 'COVER_ANSWERED', coverId, { answer });
      tellSearch(tx, call, search, [carerId]);
      return null;
    });
  } catch (error) {
    throw asRefusal(error);
  }
};
