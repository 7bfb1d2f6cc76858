/** Changing or ending all of a need from a day on: what was taken is let go and its carers are told. */
import type { Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import type { ChangeNeed, Need } from '#shared/needs/schema.ts';
import { visitOn } from '#shared/needs/visits.ts';
import type { Call } from '../http/call.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { cancelForNeed, layOutShifts, openShiftsOf, retimeForNeed } from '../shifts/actions.ts';
import { termsOn } from '../terms/reads.ts';
import { shiftRows } from './layout.ts';
import { presentNeed } from './policy.ts';
import { closeCarers, findNeed, type NeedRow, openNeedsOf } from './reads.ts';
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

const tell = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<void> => {
  const close = await closeCarers(tx, call.actor.mutualId, call.actor.memberId);
  const members = [call.actor.memberId, ...close.map((pair) => pair.carerId)];
  announce(tx, call, 'need.changed', { needId }, { members, groups: ['carers', 'coordinators'] });
};

/** Shifts of the series from a day on follow the changed rule; a moved time asks whoever held it again. */
const follow = async (
  tx: Writer,
  call: Call,
  need: NeedRow['need'],
  fromOn: Day,
  mutual: MutualRow,
): Promise<void> => {
  const from = startOfDay(fromOn, mutual.zone);
  const begins = from > call.now ? from : call.now;
  for (const row of await openShiftsOf(tx, call, need.needId, begins)) {
    const { originalDay, moved } = row.shift;
    if (moved) continue;
    if (need.untilOn && originalDay > need.untilOn) {
      await cancelForNeed(tx, call, row);
      continue;
    }
    const visit = visitOn(need, originalDay, mutual.zone);
    if (visit.startsAt === row.shift.startsAt && visit.endsAt === row.shift.endsAt) continue;
    await retimeForNeed(tx, call, row, visit, mutual.zone);
  }
  if (need.laidOutTo)
    await layOutShifts(tx, shiftRows(need, begins, need.laidOutTo, mutual.zone, call.deps.newId));
};

export const changeNeed = (call: Call, needId: Id<'need'>, change: ChangeNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { need } = await openNeed(tx, call, needId);
    const { fromOn, version, ...wishes } = change;
    if (need.version !== version) throw new Refusal('need-changed-meanwhile');
    const mutual = await mutualOf(tx, call.actor.mutualId);
    if (fromOn < dayAt(call.now, mutual.zone)) throw new Refusal('shift-in-the-past');
    const { terms } = await termsOn(tx, call.actor.mutualId, fromOn);
    if (wishes.wallMinutes !== undefined && wishes.wallMinutes < terms.shortestVisitMinutes)
      throw new Refusal({ code: 'visit-too-short', facts: { shortestMinutes: terms.shortestVisitMinutes } });
    const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
    await changeNeedRow(tx, call.actor.mutualId, needId, { ...given, version: version + 1 });
    const changed = await ownNeed(tx, call, needId);
    await follow(tx, call, changed.need, fromOn, mutual);
    await note(tx, call, 'NEED_CHANGED', needId, { fromOn, version: version + 1 });
    await tell(tx, call, needId);
    return presentNeed(call.actor, changed);
  });

const close = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<void> => {
  for (const row of await openShiftsOf(tx, call, needId, call.now)) await cancelForNeed(tx, call, row);
  await changeNeedRow(tx, call.actor.mutualId, needId, { status: 'closed' });
  await note(tx, call, 'NEED_CLOSED', needId);
  await tell(tx, call, needId);
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
