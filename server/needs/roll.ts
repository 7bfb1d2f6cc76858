/** Lays out the weeks that have come into sight. Safe to run twice and from several processes. */

import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt, type Instant, startOfDay } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { giveAgreed } from './agreements/give.ts';
import { layOutUpTo, shiftRows } from './layout.ts';
import { findNeed, needsToLayOut } from './reads.ts';
import { changeNeedRow } from './records.ts';

const atOnce = 50;

/** The need is read again inside the write: its holder may have changed or ended it a moment ago. */
const layOutOne = (deps: Deps, mutual: MutualRow, needId: Id<'need'>, now: Instant, upTo: Day) =>
  deps.db.write(async (tx) => {
    const need = (await findNeed(tx, mutual.mutualId, needId))?.need;
    if (need?.status !== 'open' || need.laidOutTo === null || need.laidOutTo >= upTo) return;
    const laidOut = startOfDay(need.laidOutTo, mutual.zone);
    const after = laidOut > now ? laidOut : now;
    await layOutShifts(tx, shiftRows(need, after, upTo, mutual.zone, deps.newId));
    await changeNeedRow(tx, mutual.mutualId, needId, { laidOutTo: upTo });
  });

/** One that goes wrong does not hold up the others. */
export const layOutDueNeeds = async (deps: Deps): Promise<void> => {
  const now = deps.now();
  for (const mutual of await allMutuals(deps.db.read)) {
    const upTo = layOutUpTo(dayAt(now, mutual.zone), mutual.rules.weeksAhead);
    let due: Id<'need'>[] = [];
    do {
      const after = due.at(-1) ?? null;
      due = (await needsToLayOut(deps.db.read, mutual.mutualId, upTo, after, atOnce)).map(
        ({ needId }) => needId,
      );
      for (const needId of due)
        await layOutOne(deps, mutual, needId, now, upTo).catch((error: unknown) =>
          deps.log.error({ err: error, needId }, 'need not laid out; it will be tried again'),
        );
    } while (due.length === atOnce);
    await giveAgreed(deps, mutual);
  }
};
