/** What proposed terms would mean for one member: reckoned when they ask, and kept nowhere. */
import type { Reader } from '#db/database.ts';
import { weeklyOf } from '#shared/budgets/figures.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, type Instant, mondayOf, startOfDay } from '#shared/language/time.ts';
import {
  aMonthOf,
  type ComparedShift,
  compareShifts,
  countShift,
  impactWeeks,
  noSide,
  surplusChange,
  type TwoTerms,
} from '#shared/proposals/impact.ts';
import type { MyImpact } from '#shared/proposals/impact-schema.ts';
import { standsOf } from '../budgets/stands.ts';
import type { Actor } from '../http/actor.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { allTerms, termsOn } from '../terms/reads.ts';
import { type Between, shiftsOfCarers, shiftsOfHolder, type TriedShift } from './impact-reads.ts';
import type { ProposalRow } from './reads.ts';
import { triedOf } from './tried-shift.ts';

export interface Window extends Between {
  lastFromOn: Day;
  aheadFromOn: Day;
  untilOn: Day;
}

/** Twelve whole weeks before this one, and twelve from this one on. */
export const windowAt = (now: Instant, zone: string): Window => {
  const aheadFromOn = mondayOf(dayAt(now, zone));
  const lastFromOn = addDays(aheadFromOn, -7 * impactWeeks);
  const untilOn = addDays(aheadFromOn, 7 * impactWeeks);
  return {
    lastFromOn,
    aheadFromOn,
    untilOn,
    from: startOfDay(lastFromOn, zone),
    until: startOfDay(untilOn, zone),
    now,
  };
};

/** The terms that hold without the proposal on the day it would begin, and the proposed ones; null if not about pay. */
export const twoTermsOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  { proposal, version }: ProposalRow,
): Promise<TwoTerms | null> => {
  const { change } = version;
  if (change.kind !== 'terms') return null;
  const became = proposal.termsId
    ? (await allTerms(handle, mutualId)).find(({ termsId }) => termsId === proposal.termsId)
    : null;
  const onDay = became ? addDays(became.fromOn, -1) : change.fromOn;
  return { before: (await termsOn(handle, mutualId, onDay)).terms, after: change.terms };
};

export const comparedOf = (
  rows: readonly TriedShift[],
  terms: TwoTerms,
  mutual: MutualRow,
): ComparedShift[] => compareShifts(rows.map(triedOf), terms, mutual);

/**
 * What a holder’s care costs. Whoever the mutual employs earns at others’ too, and their week decides what National
 * Insurance comes to here: those shifts are reckoned along, and not told.
 */
const comparedOfHolder = async (
  handle: Reader,
  mutual: MutualRow,
  holderId: Id<'member'>,
  terms: TwoTerms,
  window: Window,
): Promise<ComparedShift[]> => {
  const own = await shiftsOfHolder(handle, mutual.mutualId, holderId, window);
  const employed = own.flatMap(({ engagement, carerId }) =>
    engagement === 'employed-by-mutual' && carerId ? [carerId] : [],
  );
  const others = await shiftsOfCarers(handle, mutual.mutualId, [...new Set(employed)], window);
  const elsewhere = others.filter((row) => row.holderId !== holderId);
  return comparedOf([...own, ...elsewhere], terms, mutual).filter((shift) => shift.holderId === holderId);
};

const shownSide = (shifts: readonly ComparedShift[], as: 'holder' | 'carer', { aheadFromOn }: Window) => {
  const side = noSide();
  for (const shift of shifts) countShift(side, shift, as, aheadFromOn);
  return { ...side, aMonth: aMonthOf(side, as) };
};
type ShownSide = ReturnType<typeof shownSide>;

const maySeeMoney = ({ rights }: Actor): boolean => rights === null || rights.includes('money');

const surplusWith = async (
  handle: Reader,
  mutual: MutualRow,
  actor: Actor,
  { aMonth }: ShownSide,
  now: Instant,
): Promise<MyImpact['surplus']> => {
  const { running, surplus } = await standsOf(handle, mutual.mutualId, actor.memberId, now, mutual.zone);
  const changeWeeksTenths = running ? surplusChange(aMonth.changePence, weeklyOf(running)) : null;
  if (changeWeeksTenths === null) return null;
  return {
    nowWeeksTenths: surplus && maySeeMoney(actor) ? surplus.weeksTenths : null,
    changeWeeksTenths,
  };
};

export const impactOf = async (
  handle: Reader,
  actor: Actor,
  terms: TwoTerms,
  now: Instant,
): Promise<MyImpact> => {
  const { mutualId, memberId, roles } = actor;
  const mutual = await mutualOf(handle, mutualId);
  const window = windowAt(now, mutual.zone);
  const { lastFromOn, aheadFromOn, untilOn } = window;
  const asHolder = roles.includes('holder')
    ? shownSide(await comparedOfHolder(handle, mutual, memberId, terms, window), 'holder', window)
    : null;
  const given = roles.includes('carer') ? await shiftsOfCarers(handle, mutualId, [memberId], window) : null;
  return {
    lastFromOn,
    aheadFromOn,
    untilOn,
    asHolder,
    asCarer: given && shownSide(comparedOf(given, terms, mutual), 'carer', window),
    surplus: asHolder && (await surplusWith(handle, mutual, actor, asHolder, now)),
  };
};
