/** Changing or ending all of a need from a day on: what was taken is let go and its carers are told. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, startOfDay } from '#shared/language/time.ts';
import type { ChangeNeed, Need } from '#shared/needs/schema.ts';
import { anyStartRefused, visitOn, visitTooShort } from '#shared/needs/visits.ts';
import { visitsMeet } from '#shared/needs/visits-meet.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { cancelForNeed, comingShiftsOf } from '../shifts/for-need.ts';
import { byDecision } from '../terms/decided.ts';
import { termsOn } from '../terms/reads.ts';
import { askAgreed, endAgreementsOfNeed } from './agreements/ask.ts';
import { giveAgreedOf } from './agreements/give.ts';
import { excludedReason } from './excluded-use.ts';
import { followRule } from './follow.ts';
import { layOutUpTo, shiftRows } from './layout.ts';
import { openNeed, ownNeed, tellNeed } from './own.ts';
import { presentNeed } from './policy.ts';
import { type NeedRow, openNeedsOf } from './reads.ts';
import { changeNeedRow } from './records.ts';
import { changedPattern } from './rule.ts';

const wrong = (pointer: string, detail: string) => new Refusal('invalid-input', [{ pointer, detail }]);

/** Whether this change can be made of this need on this day; the day decides which terms hold. */
const refuseChange = async (
  tx: Writer,
  call: Call,
  need: NeedRow['need'],
  change: ChangeNeed,
  { today, upTo }: { today: Day; upTo: Day },
): Promise<void> => {
  const { fromOn, version, untilOn, wallMinutes, use } = change;
  if (need.version !== version) throw new Refusal('need-changed-meanwhile');
  if (fromOn < today) throw new Refusal('shift-in-the-past');
  // Days in between would be laid out by the new rule before its time.
  if (!need.onDay && fromOn > upTo) throw wrong('/fromOn', `Choose a day up to ${upTo}.`);
  if (untilOn && need.fromOn && untilOn < need.fromOn)
    throw wrong('/untilOn', 'The last day comes before the first.');
  const asked = await termsOn(tx, call.actor.mutualId, fromOn);
  const mutual = await mutualOf(tx, call.actor.mutualId);
  for (const minutes of [wallMinutes, ...(change.moreTimes ?? []).map((time) => time.wallMinutes)])
    if (minutes !== undefined) {
      const tooShort = visitTooShort(minutes, asked.terms.shortestVisitMinutes);
      refuseIf(await byDecision(tx, mutual, asked, tooShort));
    }
  if (use !== undefined) refuseIf(await excludedReason(tx, call, use, fromOn));
};

/** Together with what stays as it is, the changed rule must still be one a holder could have posted. */
const refuseRule = (need: NeedRow['need']): void => {
  if (visitsMeet({ ...need, moreTimes: need.pattern?.moreTimes ?? [] }))
    throw wrong('/moreTimes', 'Two of these visits meet. Let one end before the next begins.');
  const visits = [need, ...(need.pattern?.moreTimes ?? [])];
  if (visits.some(({ wallMinutes }) => (need.breakMinutes ?? 0) >= wallMinutes))
    throw wrong('/breakMinutes', 'The breaks are as long as the visit.');
};

/** One visit on one day is planned as exactly as when it was posted. */
const refuseTime = (need: NeedRow['need'], change: ChangeNeed, call: Call, zone: string): void => {
  const timed = change.startsTime ?? change.wallMinutes ?? change.whenTwice ?? change.moreTimes;
  if (need.onDay === null || timed === undefined) return;
  refuseIf(anyStartRefused(need, need.onDay, zone));
  const { startsAt } = visitOn(need, need.onDay, zone);
  if (startsAt <= call.now) throw new Refusal({ code: 'shift-in-the-past', facts: { startsAt } });
};

export const changeNeed = (call: Call, needId: Id<'need'>, change: ChangeNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const { need: before } = await openNeed(tx, call, needId);
    const mutual = await mutualOf(tx, mutualId);
    const { zone, rules } = mutual;
    const today = dayAt(call.now, zone);
    const upTo = layOutUpTo(today, rules.weeksAhead);
    await refuseChange(tx, call, before, change, { today, upTo });
    const {
      fromOn,
      version,
      untilOn,
      everyWeeks: _,
      inWeekOf: __,
      moreTimes,
      spans: ___,
      days,
      ...wishes
    } = change;
    const given = Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined));
    await changeNeedRow(tx, mutualId, needId, {
      ...given,
      ...(untilOn === undefined || before.onDay ? {} : { untilOn }),
      ...(days === undefined || before.onDay ? {} : { days }),
      pattern: changedPattern(before.pattern, before.onDay ? { fromOn, moreTimes } : change),
      laidOutTo: before.onDay ? null : upTo,
      version: version + 1,
    });
    const changed = await ownNeed(tx, call, needId);
    refuseTime(changed.need, change, call, zone);
    refuseRule(changed.need);
    const from = before.onDay ? call.now : startOfDay(fromOn, zone);
    const begins = from > call.now ? from : call.now;
    // Weeks the job has not come to yet belong to the rule as it was, up to the day of the change.
    if (before.laidOutTo && before.laidOutTo < upTo)
      await layOutShifts(tx, shiftRows(before, call.now, addDays(fromOn, -1), zone, call.deps.newId));
    await askAgreed(tx, call, before, changed.need, fromOn);
    await followRule(tx, call, { need: changed.need, begins, upTo, zone });
    await giveAgreedOf(tx, call, mutual, needId);
    await note(tx, call, 'NEED_CHANGED', needId, { fromOn, version: version + 1 });
    await tellNeed(tx, call, changed);
    return presentNeed(call.actor, changed);
  });

const close = async (tx: Writer, call: Call, needId: Id<'need'>): Promise<void> => {
  for (const row of (await comingShiftsOf(tx, call, needId, call.now)).open)
    await cancelForNeed(tx, call, row, 'rule');
  const { zone } = await mutualOf(tx, call.actor.mutualId);
  await endAgreementsOfNeed(tx, call, needId, dayAt(call.now, zone));
  await changeNeedRow(tx, call.actor.mutualId, needId, { status: 'closed' });
  await note(tx, call, 'NEED_CLOSED', needId);
  await tellNeed(tx, call, await ownNeed(tx, call, needId));
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
