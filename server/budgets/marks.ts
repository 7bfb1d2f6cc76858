/** Looks once a day whether much is left over by the council’s own rule, and says so before the council asks. */
import { runningOn } from '#shared/budgets/figures.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { systemActor } from '../http/actor.ts';
import { callOf } from '../http/call.ts';
import { allMutuals, type MutualRow } from '../mutuals/reads.ts';
import { notify } from '../notices/actions.ts';
import { announce } from '../oversight/actions.ts';
import { findMark, holdersWithBudget } from './mark-reads.ts';
import { forgetMark, keepMark } from './records.ts';
import { standsOf } from './stands.ts';

/** Says it when it comes near and again when it is over; coming back within the limit is no news. */
const markOne = (deps: Deps, { mutualId, zone }: MutualRow, holderId: Id<'member'>): Promise<void> =>
  deps.db.write(async (tx) => {
    const call = callOf(deps, systemActor(mutualId));
    const { today, budgets, surplus } = await standsOf(tx, mutualId, holderId, call.now, zone);
    const before = await findMark(tx, mutualId, holderId);
    if (!surplus || surplus.stands === 'within' || !runningOn(budgets, today)) {
      if (before) await forgetMark(tx, mutualId, holderId);
      return;
    }
    const { stands, surplusPence, weeksTenths, limitWeeks, contingencyWeeks } = surplus;
    await keepMark(tx, {
      mutualId,
      holderId,
      stands,
      sinceOn: before?.stands === stands ? before.sinceOn : today,
      surplusPence,
      weeksTenths,
      limitWeeks: limitWeeks + contingencyWeeks,
    });
    if (before?.stands === stands || (before?.stands === 'over' && stands === 'near')) return;
    await notify(tx, call, 'surplus-near', [holderId], {});
    announce(
      tx,
      call,
      'payment.changed',
      { memberId: holderId },
      { members: [holderId], groups: ['coordinators'] },
    );
  });

/** Remembers in the process which day it has looked at; another process may look too, and finds nothing new. */
export const surplusWatch = (deps: Deps): (() => Promise<void>) => {
  const looked = new Map<Id<'mutual'>, Day>();
  return async () => {
    for (const mutual of await allMutuals(deps.db.read)) {
      const today = dayAt(deps.now(), mutual.zone);
      if (looked.get(mutual.mutualId) === today) continue;
      for (const { holderId } of await holdersWithBudget(deps.db.read, mutual.mutualId))
        await markOne(deps, mutual, holderId).catch((error: unknown) =>
          deps.log.warn({ err: error, holderId }, 'surplus not looked at'),
        );
      looked.set(mutual.mutualId, today);
    }
  };
};
