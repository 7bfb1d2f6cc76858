/** Protects the audit: it has nothing to say of a week well lived, and notices each thing that must not be. */
import { type Column, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { sql } from '#db/columns.ts';
import type { Writer } from '#db/database.ts';
import {
  accounts,
  agreements,
  coverAsks,
  coverSearches,
  dues,
  hours,
  hoursAnswers,
  journals,
  matches,
  offers,
  pays,
  settledShifts,
  settlements,
  shifts,
  swaps,
  termsVersions,
} from '#db/schema/index.ts';
import { nobodyPassed } from '#shared/cover/passing.ts';
import { day } from '#shared/language/time.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import {
  becomePayable,
  collectionDay,
  saveCard,
  settleWeek,
  takenShift,
  workedShift,
} from '#tests/support/care-week.ts';
import { newId } from '#tests/support/rows.ts';
import { openWorld, type World } from '#tests/support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  const [mair, nia] = [await world.as('mair'), await world.as('nia')];
  await world.budget(mair.memberId, 100_000);
  await world.pair(mair.memberId, nia.memberId);
  await saveCard(world, mair);
  await becomePayable(world, nia);
  await workedShift(world, mair, nia, { onDay: '2026-11-24' });
  await workedShift(world, mair, nia, { onDay: '2026-11-25', answer: 'silent' });
  await world.moveTo(collectionDay);
  await settleWeek(world, '2026-11-23');
  await workedShift(world, mair, nia, { onDay: '2026-12-02' });
  await takenShift(mair, nia, { onDay: '2026-12-10' });
});
afterAll(() => world.close());

const said = async (handle: Parameters<typeof askAll>[0]): Promise<string[]> =>
  (await askAll(handle)).filter(({ found }) => found.length > 0).map(({ never }) => never);

class TakenBack extends Error {}

/** What the audit says of a change, which is taken back before anybody else sees it. */
const saidOf = async (change: (tx: Writer) => Promise<unknown>): Promise<string> => {
  let noticed: string[] = [];
  const tried = world.db.write(async (tx) => {
    await change(tx);
    noticed = await said(tx);
    throw new TakenBack();
  });
  await expect(tried).rejects.toThrow(TakenBack);
  return noticed.join('\n');
};

const moreBy = (column: Column) => sql`${column} + 1`;
const firstOf = async (tx: Writer, status: 'taken' | 'confirmed' | 'paid') => {
  const [shift] = await tx.select().from(shifts).where(eq(shifts.status, status)).limit(1);
  if (!shift) throw new Error(`No shift is ${status}`);
  return shift;
};
const change = async (
  tx: Writer,
  status: 'taken' | 'confirmed' | 'paid',
  to: Partial<typeof shifts.$inferInsert>,
) => {
  const { shiftId } = await firstOf(tx, status);
  await tx.update(shifts).set(to).where(eq(shifts.shiftId, shiftId));
};

it('has nothing to say of a week that was lived, settled and paid', async () => {
  expect(await said(world.db.read)).toEqual([]);
  const [settled] = await world.db.read.select().from(settlements);
  expect(settled?.status).toBe('closed');
});

/** A search for cover of the taken shift, as it stands. */
const searched = async (tx: Writer, stands: { status: 'found' | 'nobody' | 'ended' }) => {
  const { shiftId, holderId, carerId, startsAt } = await firstOf(tx, 'taken');
  if (!carerId) throw new Error('Held by nobody');
  const coverId = newId('cover');
  const plan = {
    circles: [],
    askedAtOnce: 1,
    answerMinutes: 30,
    tellHoursBefore: 5,
    named: [],
    thenWhat: null,
  };
  const now = world.now();
  await tx.insert(coverSearches).values({
    ...{ mutualId: world.mutualId, coverId, shiftId, holderId, startsAt, plan, ...stands },
    ...{ startedAt: now, nextAt: now, tellAt: now, passed: nobodyPassed },
  });
  return { coverId, carerId };
};

/** An agreement about the need of the taken shift, which comes only once. */
const agreedOnce = async (tx: Writer, more: Partial<typeof agreements.$inferInsert>) => {
  const { needId, holderId, carerId } = await firstOf(tx, 'taken');
  if (!carerId) throw new Error('Held by nobody');
  await tx.insert(agreements).values({
    ...{ mutualId: world.mutualId, agreementId: newId('agreement'), needId, holderId, carerId },
    ...{ visit: 1, place: 1, fromOn: day('2026-12-10'), status: 'standing', agreedAt: world.now() },
    ...more,
  });
};

/** A yes to the taken shift that still waits, as if nobody had been told. */
const waiting = async (tx: Writer, more: Partial<typeof offers.$inferInsert>) => {
  const { shiftId, holderId, carerId, startsAt } = await firstOf(tx, 'taken');
  if (!carerId) throw new Error('Held by nobody');
  await tx.insert(offers).values({
    ...{ mutualId: world.mutualId, offerId: newId('offer'), shiftId, holderId, carerId, startsAt },
    ...{ series: false, status: 'waiting', offeredAt: world.now(), offeredById: carerId },
    ...more,
  });
};

const tampered: readonly [string, (tx: Writer) => Promise<unknown>][] = [
  ['an agreement that goes on about a need', (tx) => agreedOnce(tx, {})],
  ['an agreement that ended on no day', (tx) => agreedOnce(tx, { status: 'ended' })],
  [
    'somebody asked about the new time',
    async (tx) => {
      const { shiftId, carerId } = await firstOf(tx, 'taken');
      await tx.update(shifts).set({ askedCarerId: carerId }).where(eq(shifts.shiftId, shiftId));
    },
  ],
  [
    'an account whose posted or pending balance',
    (tx) => tx.update(accounts).set({ debitsPostedPence: moreBy(accounts.debitsPostedPence) }),
  ],
  [
    'an account named otherwise',
    (tx) =>
      tx.update(accounts).set({ ownerId: 'member_of-nobody' }).where(eq(accounts.kind, 'carer-payable')),
  ],
  [
    'a journal that moves nothing',
    (tx) =>
      tx.insert(journals).values({
        ...{ mutualId: world.mutualId, journalId: newId('journal'), cause: 'nothing', byId: 'nobody' },
        ...{ postedAt: world.now(), correctsId: null },
      }),
  ],
  [
    'a correction of a journal that is not there',
    (tx) =>
      tx.insert(journals).values({
        ...{ mutualId: world.mutualId, journalId: newId('journal'), cause: 'nothing', byId: 'nobody' },
        ...{ postedAt: world.now(), correctsId: newId('journal') },
      }),
  ],
  [
    'money kept apart for a shift',
    (tx) => tx.update(shifts).set({ quotedPence: moreBy(shifts.quotedPence) }),
  ],
  ['a taken shift for which no money', (tx) => change(tx, 'taken', { bookingId: null })],
  ['a shift that is held by nobody', (tx) => change(tx, 'taken', { status: 'offered' })],
  ['a worked shift without hours', (tx) => change(tx, 'confirmed', { hoursId: null })],
  ['a shift that ends before it begins', (tx) => change(tx, 'taken', { plannedMinutes: 0 })],
  ['a line of a shift that is not settled', (tx) => change(tx, 'paid', { settlementId: null })],
  [
    'a settled shift without a line',
    async (tx) => {
      const { settlementId } = await firstOf(tx, 'paid');
      await change(tx, 'confirmed', { settlementId });
    },
  ],
  [
    'a line whose money is not in the books',
    (tx) => tx.update(settledShifts).set({ setAsidePence: moreBy(settledShifts.setAsidePence) }),
  ],
  ['a due that is not the sum', (tx) => tx.update(dues).set({ amountPence: moreBy(dues.amountPence) })],
  ['a due that carries other', (tx) => tx.update(dues).set({ carriedPence: moreBy(dues.carriedPence) })],
  ['a collected due that the books', (tx) => tx.update(dues).set({ status: 'waiting' })],
  ['a closed settlement with money', (tx) => tx.update(dues).set({ status: 'parked' })],
  ['a pay that is not the sum', (tx) => tx.update(pays).set({ amountPence: moreBy(pays.amountPence) })],
  ['a paid carer whose pay', (tx) => tx.update(pays).set({ status: 'waiting' })],
  [
    'hours that correct those of another shift',
    async (tx) => {
      const [one, other] = [await firstOf(tx, 'paid'), await firstOf(tx, 'confirmed')];
      const [own] = await tx.select().from(hours).where(eq(hours.shiftId, one.shiftId));
      if (!own) throw new Error('A paid shift without hours');
      await tx.insert(hours).values({ ...own, hoursId: newId('hours'), correctsId: other.hoursId });
    },
  ],
  [
    'a shift whose hours are not the newest',
    async (tx) => {
      const { hoursId, shiftId } = await firstOf(tx, 'confirmed');
      const [own] = await tx.select().from(hours).where(eq(hours.shiftId, shiftId));
      if (!own) throw new Error('A confirmed shift without hours');
      await tx.insert(hours).values({ ...own, hoursId: newId('hours'), correctsId: hoursId });
    },
  ],
  [
    'an answer to hours of another shift',
    async (tx) => {
      const [{ shiftId }, { hoursId }] = [await firstOf(tx, 'paid'), await firstOf(tx, 'confirmed')];
      if (!hoursId) throw new Error('A confirmed shift without hours');
      const answer = { answerId: newId('entry'), verdict: 'confirmed', via: 'app' } as const;
      await tx
        .insert(hoursAnswers)
        .values({ ...answer, mutualId: world.mutualId, shiftId, hoursId, answeredAt: world.now() });
    },
  ],
  ['a search for cover that found somebody', (tx) => searched(tx, { status: 'found' })],
  ['a visit that began with nobody', (tx) => searched(tx, { status: 'nobody' })],
  [
    'a yes to cover that is not the one',
    async (tx) => {
      const { coverId, carerId } = await searched(tx, { status: 'ended' });
      const asked = { circle: 'team', askedAt: world.now(), answerBy: world.now() } as const;
      await tx
        .insert(coverAsks)
        .values({ mutualId: world.mutualId, coverId, carerId, ...asked, answer: 'yes' });
    },
  ],
  [
    'a swap that was done without',
    async (tx) => {
      const { shiftId, holderId, carerId } = await firstOf(tx, 'taken');
      if (!carerId) throw new Error('Held by nobody');
      await tx.insert(swaps).values({
        ...{
          mutualId: world.mutualId,
          swapId: newId('swap'),
          givenShiftId: shiftId,
          givenHolderId: holderId,
        },
        ...{ fromCarerId: carerId, toCarerId: carerId, status: 'done', proposedAt: world.now() },
      });
    },
  ],
  ['a yes that waits for a shift that somebody has', (tx) => waiting(tx, {})],
  ['a yes that waits and would not be told', (tx) => waiting(tx, {})],
  [
    'a match without both yeses',
    async (tx) => {
      const { shiftId, holderId, carerId } = await firstOf(tx, 'taken');
      if (!carerId) throw new Error('Held by nobody');
      await tx.insert(matches).values({
        ...{ mutualId: world.mutualId, matchId: newId('match'), shiftId, holderId, carerId },
        ...{ holderSaid: 'yes', carerSaid: 'no', madeAt: world.now() },
      });
    },
  ],
  [
    'terms whose versions leave a gap',
    (tx) =>
      tx.insert(termsVersions).values({
        ...{ mutualId: world.mutualId, termsId: newId('terms'), version: 7, voted: false },
        ...{ fromOn: day('2026-12-01'), origin: 'own-file', enteredAt: world.now() },
        body: floorTerms('wales', day('2026-12-01')),
      }),
  ],
];

it.each(tampered)('notices %s', async (never, tamper) => {
  expect(await saidOf(tamper)).toContain(never);
});

it('has said nothing that is still there', async () => {
  expect(await said(world.db.read)).toEqual([]);
});
