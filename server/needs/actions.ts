import type { Writer } from '#db/database.ts';
import { missingFor } from '#shared/budgets/figures.ts';
import { type Reason, Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { formatPounds } from '#shared/language/money.ts';
import {
  addDays,
  type Day,
  dayAt,
  daysBetween,
  type Instant,
  mondayOf,
  startOfDay,
} from '#shared/language/time.ts';
import { circleTimes } from '#shared/needs/circle.ts';
import { visitsCost } from '#shared/needs/cost.ts';
import type { Need, PostNeed } from '#shared/needs/schema.ts';
import {
  anyStartRefused,
  daysAhead,
  type Visit,
  visitOn,
  visitsOf,
  visitTooShort,
} from '#shared/needs/visits.ts';
import { bookedBefore, budgetsOfHolder, standingOf } from '../budgets/reads.ts';
import type { Call } from '../http/call.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { bookingStopped } from '../payments/under-review.ts';
import { layOutShifts } from '../shifts/actions.ts';
import { byDecision } from '../terms/decided.ts';
import { termsOn } from '../terms/reads.ts';
import { excludedReason } from './excluded-use.ts';
import { carersWhoHear } from './hearers.ts';
import { layOutUpTo, shiftRows } from './layout.ts';
import { ownNeed } from './own.ts';
import { presentNeed } from './policy.ts';
import { closeCarers, needsOf } from './reads.ts';
import { keepNeed } from './records.ts';
import { ruleOf } from './rule.ts';

const tooFarAhead = (field: 'onDay' | 'fromOn', onDay: Day | undefined, today: Day): void => {
  if (onDay && daysBetween(today, onDay) > daysAhead)
    throw new Refusal('invalid-input', [
      { pointer: `/${field}`, detail: `Choose a day up to ${addDays(today, daysAhead)}.` },
    ]);
};

/** The first visit that has not begun; refuses a rule with none. */
const firstVisit = (wishes: PostNeed, now: Instant, zone: string): Visit => {
  const rule = ruleOf(wishes);
  tooFarAhead('onDay', wishes.onDay, dayAt(now, zone));
  tooFarAhead('fromOn', wishes.fromOn, dayAt(now, zone));
  if (rule.onDay) {
    refuseIf(anyStartRefused(rule, rule.onDay, zone));
    const visit = visitOn(rule, rule.onDay, zone);
    if (visit.startsAt <= now)
      throw new Refusal({ code: 'shift-in-the-past', facts: { startsAt: visit.startsAt } });
    return visit;
  }
  const today = dayAt(now, zone);
  const from = rule.fromOn && rule.fromOn > today ? rule.fromOn : today;
  const visit = visitsOf(rule, from, addDays(from, daysAhead), zone).find((each) => each.startsAt > now);
  if (!visit)
    throw new Refusal({ code: 'shift-in-the-past', instead: 'Choose a last day that is still to come.' });
  return visit;
};

/** Posting warns before it overspends; who says why may go on. */
const overspends = async (
  tx: Writer,
  call: Call,
  mutual: MutualRow,
  wishes: PostNeed,
  visit: Visit,
): Promise<Reason | null> => {
  const { mutualId, memberId } = call.actor;
  const budgets = await budgetsOfHolder(tx, mutualId, memberId);
  const weekEndsOn = addDays(mondayOf(dayAt(visit.startsAt, mutual.zone)), 6);
  if (!budgets.some((budget) => budget.startsOn <= weekEndsOn))
    return { code: 'no-budget', instead: 'Ask a coordinator to enter your budget.' };
  if (wishes.mayOverspend) return null;
  const { terms } = await termsOn(tx, mutualId, dayAt(visit.startsAt, mutual.zone));
  const inWeek = visitsOf(ruleOf(wishes), addDays(weekEndsOn, -6), weekEndsOn, mutual.zone).filter(
    (each) => each.startsAt > call.now,
  );
  const cost = visitsCost(inWeek, wishes, terms, mutual);
  const standing = await standingOf(tx, mutualId, memberId);
  const bookedByThenPence = await bookedBefore(
    tx,
    mutualId,
    memberId,
    startOfDay(addDays(weekEndsOn, 1), mutual.zone),
  );
  const missing = missingFor(budgets, { ...standing, bookedByThenPence }, cost, weekEndsOn);
  if (missing <= 0) return null;
  return {
    code: 'budget-would-overspend',
    facts: { missingPence: missing, costPence: cost },
    instead: `It would be ${formatPounds(missing)} over. Book less, or say why it may go over.`,
  };
};

/** Posts a need in the holder's name and lays out its shifts. */
export const postNeed = (call: Call, wishes: PostNeed): Promise<Need> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const mutual = await mutualOf(tx, mutualId);
    refuseIf(await bookingStopped(tx, mutual, memberId));
    const visit = firstVisit(wishes, call.now, mutual.zone);
    const version = await termsOn(tx, mutualId, dayAt(visit.startsAt, mutual.zone));
    const shortest = Math.min(...[wishes, ...wishes.moreTimes].map(({ wallMinutes }) => wallMinutes));
    const tooShort = visitTooShort(shortest, version.terms.shortestVisitMinutes);
    refuseIf(await byDecision(tx, mutual, version, tooShort));
    refuseIf(await overspends(tx, call, mutual, wishes, visit));
    refuseIf(await excludedReason(tx, call, wishes.use, dayAt(visit.startsAt, mutual.zone)));
    const close = await closeCarers(tx, mutualId, memberId);
    const times = circleTimes(call.now, visit.startsAt, mutual.rules, {
      team: close.filter((pair) => pair.team).length,
      saidYes: close.filter((pair) => pair.saidYes && !pair.team).length,
    });
    const needId = call.deps.newId('need');
    const upTo = layOutUpTo(dayAt(call.now, mutual.zone), mutual.rules.weeksAhead);
    await keepNeed(tx, {
      mutualId,
      needId,
      holderId: memberId,
      ...ruleOf(wishes),
      title: wishes.title,
      kind: wishes.kind,
      notes: wishes.notes ?? null,
      breakMinutes: wishes.breakMinutes || null,
      windowMinutes: wishes.windowMinutes,
      carersNeeded: wishes.carersNeeded,
      skills: wishes.skills,
      languages: wishes.languages,
      outcome: wishes.outcome ?? null,
      use: wishes.use ?? null,
      circle: wishes.circle,
      ...times,
      holderDecides: wishes.holderDecides,
      mayOverspend: wishes.mayOverspend,
      overspendReason: wishes.overspendReason ?? null,
      status: 'open',
      laidOutTo: wishes.onDay ? null : upTo,
      postedAt: call.now,
      postedById: call.actor.by.memberId,
      version: 1,
    });
    const posted = await ownNeed(tx, call, needId);
    const lastDay = wishes.onDay ?? upTo;
    await layOutShifts(tx, shiftRows(posted.need, call.now, lastDay, mutual.zone, call.deps.newId));
    await note(tx, call, 'NEED_POSTED', needId, { kind: wishes.kind, circle: wishes.circle });
    const { members, groups } = await carersWhoHear(tx, posted.need, call.now);
    announce(tx, call, 'need.posted', { needId }, { members: [memberId, ...members], groups });
    return presentNeed(call.actor, posted);
  });

export const showNeed = async (call: Call, needId: Id<'need'>): Promise<Need> =>
  presentNeed(call.actor, await ownNeed(call.deps.db.read, call, needId));

export const listNeeds = async (call: Call): Promise<Need[]> => {
  const rows = await needsOf(call.deps.db.read, call.actor.mutualId, call.actor.memberId);
  return rows.map((row) => presentNeed(call.actor, row));
};
