/** A mutual with holders who pay by card, carers who can be paid, and weeks of confirmed shifts between them. */

import type { Database, Writer } from '#db/database.ts';
import {
  hours,
  members,
  mutuals,
  needs,
  netPays,
  pairs,
  payees,
  shifts,
  waysToPay,
} from '#db/schema/index.ts';
import type { House } from '#server/house.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import {
  addDays,
  addMinutes,
  type Day,
  day,
  type Instant,
  momentOf,
  timeOfDay,
} from '#shared/language/time.ts';
import { usualRules } from '#shared/mutuals/schema.ts';

export interface Size {
  holders: number;
  carers: number;
  /** Shifts of one week. */
  shifts: number;
}

/** Every fiftieth card is refused when it is asked. */
const failsEvery = 50;
/** Every fifth pair is employed by its holder, with a net that payroll gave back. */
const employedEvery = 5;
const goodCard = '4000000000000077';
const refusedCard = '4000000000000341';

export interface Ground {
  db: Database;
  house: House;
  now: Instant;
  mutualId: Id<'mutual'>;
  coordinatorId: Id<'member'>;
  holders: Id<'member'>[];
  carers: Id<'member'>[];
  needOf: Map<Id<'member'>, Id<'need'>>;
}

const inParts = async <T>(rows: readonly T[], keep: (part: T[]) => Promise<unknown>): Promise<void> => {
  for (let start = 0; start < rows.length; start += 300) await keep(rows.slice(start, start + 300));
};

const memberRow = (mutualId: Id<'mutual'>, memberId: Id<'member'>, name: string, now: Instant) => ({
  mutualId,
  memberId,
  name,
  language: 'en' as const,
  skills: [],
  languagesSpoken: [],
  status: 'member' as const,
  joinedAt: now,
});

const needRow = (mutualId: Id<'mutual'>, holderId: Id<'member'>, needId: Id<'need'>, now: Instant) => ({
  mutualId,
  needId,
  holderId,
  title: 'Help getting up',
  kind: 'day' as const,
  days: [],
  onDay: day('2026-10-05'),
  startsTime: timeOfDay('08:00'),
  wallMinutes: 60,
  windowMinutes: 0,
  carersNeeded: 1,
  skills: [],
  languages: [],
  circle: 'all' as const,
  yesOpensAt: now,
  allOpensAt: now,
  holderDecides: false,
  mayOverspend: true,
  use: 'personal-care' as never,
  status: 'open' as const,
  postedAt: now,
  postedById: holderId,
  version: 1,
});

const customers = async ({ db, house, now, mutualId, holders }: Ground): Promise<void> => {
  const atStripe = house.deps.payments(mutualId);
  const control = house.stripe.control(mutualId);
  const rows: (typeof waysToPay.$inferInsert)[] = [];
  for (const [nth, memberId] of holders.entries()) {
    const customerId = await atStripe.openCustomer(memberId);
    const { sessionId } = await atStripe.startSetUp({
      customerId,
      memberId,
      kind: 'card',
      returnUrl: 'http://localhost:3000/card',
      attempt: 'bench',
    });
    control.submitCheckout(sessionId, nth % failsEvery === failsEvery - 1 ? refusedCard : goodCard);
    const setUp = await atStripe.setUpBy(sessionId);
    if (!setUp) throw new Error('A card that was submitted is not there');
    const { paymentMethodId, brand, lastFour, funding } = setUp;
    rows.push({
      ...{ mutualId, memberId, customerId, kind: 'card', paymentMethodId, brand, lastFour, funding },
      changedAt: now,
    });
  }
  await db.write((tx) => inParts(rows, (part) => tx.insert(waysToPay).values(part)));
};

const recipients = async ({ db, house, now, mutualId, carers }: Ground): Promise<void> => {
  const atStripe = house.deps.payments(mutualId);
  const control = house.stripe.control(mutualId);
  const rows: (typeof payees.$inferInsert)[] = [];
  for (const [nth, memberId] of carers.entries()) {
    const stripeAccountId = await atStripe.openRecipient(memberId, `carer${nth}@example.org`, `Carer ${nth}`);
    control.submitOnboarding(stripeAccountId);
    rows.push({ mutualId, memberId, stripeAccountId, transfers: 'active', missing: [], changedAt: now });
  }
  await db.write((tx) => inParts(rows, (part) => tx.insert(payees).values(part)));
};

/** Founds the mutual and lets everybody in. */
export const settleIn = async (db: Database, house: House, now: Instant, size: Size): Promise<Ground> => {
  const { newId } = house.deps;
  const { mutualId, coordinatorId } = await db.write((tx) =>
    foundMutual(tx, newId, now, {
      name: 'Cwm Mawr',
      nation: 'wales',
      careMode: 'introduction',
      councils: ['Cyngor Cwm Mawr'],
      coordinator: { name: 'First Coordinator', email: null },
      termsFrom: day('2026-01-01'),
    }),
  );
  await house.stripe.open(mutualId);
  const many = (count: number) => Array.from({ length: count }, () => newId('member'));
  const [holders, carers] = [many(size.holders), many(size.carers)];
  const needOf = new Map(holders.map((holderId) => [holderId, newId('need')]));
  await db.write(async (tx) => {
    await tx.update(mutuals).set({ rules: { ...usualRules, twoPeopleAbovePence: null } });
    const people = [...holders, ...carers].map((memberId, nth) =>
      memberRow(mutualId, memberId, `Member ${nth}`, now),
    );
    await inParts(people, (part) => tx.insert(members).values(part));
    const all = [...needOf].map(([holderId, needId]) => needRow(mutualId, holderId, needId, now));
    await inParts(all, (part) => tx.insert(needs).values(part));
  });
  const ground = { db, house, now, mutualId, coordinatorId, holders, carers, needOf };
  await customers(ground);
  await recipients(ground);
  return ground;
};

interface Laid {
  shifts: (typeof shifts.$inferInsert)[];
  hours: (typeof hours.$inferInsert)[];
}

/** A carer's shifts of a week follow each other by the day and the hour; holders take turns. */
const layWeek = (ground: Ground, weekOn: Day, count: number, visit: number): Laid => {
  const { mutualId, holders, carers, needOf, house, now } = ground;
  const laid: Laid = { shifts: [], hours: [] };
  for (let nth = 0; nth < count; nth += 1) {
    const carerPlace = nth % carers.length;
    const round = Math.floor(nth / carers.length);
    const carerId = carers[carerPlace];
    const holderId = holders[Math.floor((carerPlace * holders.length) / carers.length)];
    const needId = holderId && needOf.get(holderId);
    if (!carerId || !holderId || !needId) throw new Error('Nobody is there');
    const onDay = addDays(weekOn, round % 7);
    const at = momentOf(onDay, timeOfDay('08:00'), 'Europe/London');
    const startsAt = addMinutes(at, Math.floor(round / 7) * 120);
    const minutes = 60 + (nth % 4) * 15;
    const endsAt = addMinutes(startsAt, minutes);
    const [shiftId, hoursId] = [house.deps.newId('shift'), house.deps.newId('hours')];
    laid.shifts.push({
      ...{ mutualId, shiftId, needId, holderId, carerId, startsAt, endsAt, hoursId, weekOn },
      originalDay: onDay,
      visit: visit + nth,
      place: 1,
      kind: 'day',
      plannedMinutes: minutes,
      status: 'confirmed',
      moved: false,
      workedMinutes: minutes,
      confirmedAt: now,
    });
    laid.hours.push({
      ...{ mutualId, hoursId, shiftId, startedAt: startsAt, endedAt: endsAt },
      ...{ breakMinutes: 0, disturbedMinutes: 0, travelMinutes: 0, milesTenths: 0 },
      ...{ saidById: carerId, enteredById: carerId, via: 'app', enteredAt: now },
    });
  }
  return laid;
};

const keepPairs = async (tx: Writer, ground: Ground, laid: Laid, weekOn: Day): Promise<void> => {
  const { mutualId, coordinatorId, now } = ground;
  const known = new Map(
    laid.shifts.map(({ holderId, carerId }) => [`${holderId} ${carerId}`, { holderId, carerId }]),
  );
  const rows = [...known.values()].map(({ holderId, carerId }, nth) => ({
    ...{
      mutualId,
      holderId,
      carerId: carerId as Id<'member'>,
      team: false,
      saidYes: true,
      sameHousehold: false,
    },
    engagement: nth % employedEvery === 0 ? ('employed-by-holder' as const) : ('self-employed' as const),
  }));
  await inParts(rows, (part) => tx.insert(pairs).values(part).onConflictDoNothing());
  const nets = rows
    .filter(({ engagement }) => engagement === 'employed-by-holder')
    .map(({ holderId, carerId }) => ({
      ...{ mutualId, weekOn, holderId, carerId, netPence: pence(1000), enteredById: coordinatorId },
      enteredAt: now,
    }));
  await inParts(nets, (part) => tx.insert(netPays).values(part));
};

/** Confirmed shifts of one week, ready to be settled. */
export const workWeek = async (ground: Ground, weekOn: Day, count: number, visit: number): Promise<void> => {
  const laid = layWeek(ground, weekOn, count, visit);
  await ground.db.write(async (tx) => {
    await keepPairs(tx, ground, laid, weekOn);
    await inParts(laid.shifts, (part) => tx.insert(shifts).values(part));
    await inParts(laid.hours, (part) => tx.insert(hours).values(part));
  });
};
