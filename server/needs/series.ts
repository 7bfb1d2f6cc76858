/** Changing or ending all of a need from a day on: what was taken is let go and its carers are told. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import type { ChangeNeed, Need } from '#shared/needs/schema.ts';
import { startRefused, visitOn, visitTooShort } from '#shared/needs/visits.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { cancelForNeed, comingShiftsOf } from '../shifts/for-need.ts';
import { termsOn } from '../terms/reads.ts';
import { followRule } from './follow.ts';
import { carersWhoHear } from './hearers.ts';
import { layOutUpTo, shiftRows } from './layout.ts';
import { presentNeed } from './policy.ts';
import { findNeed, type NeedRow, openNeedsOf } from './reads.ts';
import { changeNeedRow } from './records.ts';

/** The need if it is the actor's own; anybody else learns nothing. */
export const ownNeed = async (
  tx: Parameters<typeof findNeed>[0],
  call: Call,
  needId: Id<'need'>,
): Promise<NeedRow> => {
  const found = await findNeed(tx, call.actor.mutualId, needId);
  if (!found || found.need.holderId !== call.actor.memberId) throw new Refusal('not-found');
  return found;
};

const openNeed = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<NeedRow> => {
  const found = await ownNeed(tx, call, needId);
  if (found.need.status === 'closed') throw new Refusal('need-closed');
  return found;
};

const tell = async (tx: Writer, call: Call, { need }: NeedRow): Promise<void> => {
  const { members, groups } = await carersWhoHear(tx, need, call.now);
  const hearers = { members: [need.holderId, ...members], groups: [...groups, 'coordinators' as const] };
  announce(tx, call, 'need.changed', { needId: need.needId }, hearers);
};

const wrong = (pointer: string, detail: string) => new Refusal('invalid-input', [{ pointer, detail }]);

/** Whether this change can be made of this need on this day; the day decides which terms hold. */
const refuseChange = async (
  tx: Writer,
  call: Call,
  need: NeedRow['need'],
  change: ChangeNeed,
  { today, upTo }: { today: Day; upTo: Day },
): Promise<void> => {
  const { fromOn, version, untilOn, wallMinutes } = change;
  if (need.version !== version) throw new Refusal('need-changed-meanwhile');
  if (fromOn < today) throw new Refusal('shift-in-the-past');
  // Days in between would be laid out by the new rule before its time.
  if (!need.onDay && fromOn > upTo) throw wrong('/fromOn', `Choose a day up to ${upTo}.`);
  if (untilOn && need.fromOn && untilOn < need.fromOn)
    throw wrong('/untilOn', 'The last day comes before the first.');
  const { terms } = await termsOn(tx, call.actor.mutualId, fromOn);
  if (wallMinutes !== undefined) refuseIf(visitTooShort(wallMinutes, terms.shortestVisitMinutes));
};

/** One visit on one day is planned as exactly as when it was posted. */
const refuseTime = (need: NeedRow['need'], change: ChangeNeed, call: Call, zone: string): void => {
  const timed = change.startsTime ?? change.wallMinutes ?? change.whenTwice;
  if (need.onDay === null || timed === undefined) return;
  refuseIf(startRefused(need, need.onDay, zone));
  const { startsAt } = visitOn(need, need.onDay, zone);
  if (startsAt <= call.now) throw new Refusal({ code: 'shift-in-the-past', facts: { startsAt } });
};

export const changeNeed = (call: Call, needId: Id<'need'>, change: ChangeNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const { need: before } = await openNeed(tx, call, needId);
    const { zone, rules } = await mutualOf(tx, mutualId);
    const today = dayAt(call.now, zone);
    const upTo = layOutUpTo(today, rules.weeksAhead);
    await refuseChange(tx, call, before, change, { today, upTo });
    const { fromOn, version, untilOn, ...wishes } = change;
    const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
    await changeNeedRow(tx, mutualId, needId, {
      ...given,
      ...(untilOn === undefined || before.onDay ? {} : { untilOn }),
      laidOutTo: before.onDay ? null : upTo,
      version: version + 1,
    });
    const changed = await ownNeed(tx, call, needId);
    refuseTime(changed.need, change, call, zone);
    const from = before.onDay ? call.now : startOfDay(fromOn, zone);
    const begins = from > call.now ? from : call.now;
    // Weeks the job has not come to yet belong to the rule as it was, up to the day of the change.
    if (before.laidOutTo && before.laidOutTo < upTo)
      await layOutShifts(tx, shiftRows(before, call.now, addDays(fromOn, -1), zone, call.deps.newId));
    await followRule(tx, call, { before, need: changed.need, begins, upTo, zone });
    await note(tx, call, 'NEED_CHANGED', needId, { fromOn, version: version + 1 });
    await tell(tx, call, changed);
    return presentNeed(call.actor, changed);
  });

const close = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<void> => {
  for (const row of (await comingShiftsOf(tx, call, needId, call.now)).open)
    await cancelForNeed(tx, call, row);
  await changeNeedRow(tx, call.actor.mutualId, needId, { status: 'closed' });
  await note(tx, call, 'NEED_CLOSED', needId);
  await tell(tx, call, await ownNeed(tx, call, needId));
};

/** Whoever leaves has no needs any more. In the leaver's name. */
export const closeAllNeeds = async (tx: Writer, call: Call): Promise<void> => {
  for (const { need } of await openNeedsOf(tx, call.actor.mutualId, call.actor.memberId))
    await close(tx, call, need.needId);
};

export const closeNeed = (call: Call, needId: Id<'need'>): Promise<Need> =>
  call.write(async (tx) => {
    await openNeed(tx, call, needId);
    await close(tx, call, needId);
    return presentNeed(call.actor, await ownNeed(tx, call, needId));
  });
