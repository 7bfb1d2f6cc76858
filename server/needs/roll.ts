/** Lays out the weeks that have come into sight. Safe to run twice and from several processes. */
import { dayAt } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { allMutuals } from '../mutuals/reads.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { layOutUpTo, shiftRows } from './layout.ts';
import { needsToLayOut } from './reads.ts';
import { changeNeedRow } from './records.ts';

const atOnce = 50;

export const layOutDueNeeds = async (deps: Deps): Promise<void> => {
  for (const mutual of await allMutuals(deps.db.read)) {
    const upTo = layOutUpTo(dayAt(deps.now(), mutual.zone), mutual.rules.weeksAhead);
    let more = true;
    while (more) {
      const due = await needsToLayOut(deps.db.read, mutual.mutualId, upTo, atOnce);
      for (const need of due)
        await deps.db.write(async (tx) => {
          await layOutShifts(tx, shiftRows(need, deps.now(), upTo, mutual.zone, deps.newId));
          await changeNeedRow(tx, mutual.mutualId, need.needId, { laidOutTo: upTo });
        });
      more = due.length === atOnce;
    }
  }
};
