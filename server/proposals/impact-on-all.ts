/** What proposed terms would mean for everybody together: some members at a time, so that nothing is held up. */
import type { Reader } from '#db/database.ts';
import { runningOn, weeklyOf } from '#shared/budgets/figures.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import { dayAt, type Instant } from '#shared/language/time.ts';
import {
  aMonthOf,
  type ComparedShift,
  countShift,
  noSide,
  type Side,
  sideOf,
  type TwoTerms,
} from '#shared/proposals/impact.ts';
import { type ImpactForAll, impactForAll } from '#shared/proposals/impact-for-all.ts';
import type { MutualRow } from '../mutuals/reads.ts';
import { comparedOf, type Window, windowAt } from './impact.ts';
import {
  budgetsRunning,
  membersAfter,
  rolesOf,
  shiftsOfCarers,
  shiftsOfNobody,
  type TriedShift,
} from './impact-reads.ts';

/** Some six carers among them, with half a year of shifts: about a tenth of a second of work. */
const membersAtOnce = 25;
const shiftsAtOnce = 2000;

type Sides = Map<Id<'member'>, Side>;

interface All {
  holders: Sides;
  carers: Sides;
}

const count = ({ holders, carers }: All, shifts: readonly ComparedShift[], { aheadFromOn }: Window) => {
  for (const shift of shifts) {
    const { holderId, carerId } = shift;
    countShift(sideOf(holders, holderId), shift, 'holder', aheadFromOn);
    countShift(sideOf(carers, carerId), shift, 'carer', aheadFromOn);
  }
};

/** Those who are members now: whoever left has no say, and nothing to gain or lose. */
interface Now {
  holders: Id<'member'>[];
  carers: Id<'member'>[];
  weeklyPence: Pence[];
}

const lookAt = async (
  handle: Reader,
  { mutualId, zone }: MutualRow,
  page: readonly { memberId: Id<'member'>; status: string }[],
  now: Now,
  at: Instant,
): Promise<void> => {
  const today = dayAt(at, zone);
  const present = page.filter(({ status }) => status === 'member').map(({ memberId }) => memberId);
  const roles = await rolesOf(handle, mutualId, present);
  const withRole = (role: 'holder' | 'carer') =>
    roles.filter((one) => one.role === role).map(({ memberId }) => memberId);
  const holders = withRole('holder');
  now.holders.push(...holders);
  now.carers.push(...withRole('carer'));
  const budgets = Map.groupBy(
    await budgetsRunning(handle, mutualId, holders, today),
    ({ holderId }) => holderId,
  );
  for (const each of budgets.values()) {
    const running = runningOn(each, today);
    if (running) now.weeklyPence.push(weeklyOf(running));
  }
};

/** Whoever waits for an answer gets it before the next page is reckoned. */
const othersFirst = () => new Promise((goOn) => setImmediate(goOn));

async function* pagesOf<Row>(next: (after: Row | null) => Promise<readonly Row[]>) {
  let last: Row | null = null;
  for (;;) {
    const page: readonly Row[] = await next(last);
    last = page.at(-1) ?? null;
    if (last === null) return;
    yield page;
    await othersFirst();
  }
}

export const impactOnAll = async (
  handle: Reader,
  mutual: MutualRow,
  terms: TwoTerms,
  at: Instant,
): Promise<ImpactForAll> => {
  const { mutualId } = mutual;
  const window = windowAt(at, mutual.zone);
  const all: All = { holders: new Map(), carers: new Map() };
  const now: Now = { holders: [], carers: [], weeklyPence: [] };
  type Member = Awaited<ReturnType<typeof membersAfter>>[number];
  for await (const page of pagesOf<Member>((last) =>
    membersAfter(handle, mutualId, last?.memberId ?? null, membersAtOnce),
  )) {
    await lookAt(handle, mutual, page, now, at);
    const given = await shiftsOfCarers(
      handle,
      mutualId,
      page.map(({ memberId }) => memberId),
      window,
    );
    count(all, comparedOf(given, terms, mutual), window);
  }
  for await (const page of pagesOf<TriedShift>((last) =>
    shiftsOfNobody(handle, mutualId, window, last, shiftsAtOnce),
  ))
    count({ ...all, carers: new Map() }, comparedOf(page, terms, mutual), window);
  const changes = (ids: readonly Id<'member'>[], sides: Sides, as: 'holder' | 'carer') =>
    ids.map((memberId) => aMonthOf(sides.get(memberId) ?? noSide(), as).changePence);
  return impactForAll({
    holders: changes(now.holders, all.holders, 'holder'),
    carers: changes(now.carers, all.carers, 'carer'),
    weeklyPence: now.weeklyPence,
  });
};
