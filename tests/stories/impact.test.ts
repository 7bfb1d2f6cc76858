/**
 * Protects who votes knowing what it means for them: what each is told of twelve weeks is to the penny the difference
 * of two weeks really lived and settled, by the terms there are and by the proposed ones; a proposal of the same terms
 * is nothing for everybody; nobody is told another’s figure, and of all together nothing that names one.
 */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposalImpacts, settledShifts } from '#db/schema/index.ts';
import { keepTerms } from '#server/mutuals/records.ts';
import { addDays, day } from '#shared/language/time.ts';
import type { Engagement } from '#shared/members/schema.ts';
import type { Terms } from '#shared/terms/schema.ts';
import {
  type Care,
  collectionDay,
  fresh,
  settleWeek,
  takenShift,
  workedShift,
} from '#tests/support/care-week.ts';
import { withNightRate } from '#tests/support/deciding.ts';
import { closeSound } from '#tests/support/together.ts';
import { sayWhomItTouches } from '#tests/support/voices.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { proposals, settlements } = api;
const weekOn = '2026-11-23';
const fromOn = day('2027-02-01');

const worlds: World[] = [];
afterAll(async () => {
  for (const world of worlds) await closeSound(world);
});

/** Who works for whom, and how: Nia is employed by the mutual in two homes, Osian by Mair, Tomos by nobody. */
const pairsOf = (people: Record<string, Person>): [string, string, Engagement][] =>
  [
    ['mair', 'nia', 'employed-by-mutual'],
    ['huw', 'nia', 'employed-by-mutual'],
    ['mair', 'osian', 'employed-by-holder'],
    ['huw', 'tomos', 'self-employed'],
  ].filter(([holder = '', carer = '']) => people[holder] && people[carer]) as [string, string, Engagement][];

const night = { time: '22:00', wallMinutes: 540, kind: 'waking-night' } as const;
const visits: [string, string, Care][] = [
  ['mair', 'nia', { onDay: '2026-11-24', ...night }],
  ['huw', 'nia', { onDay: '2026-11-25', ...night }],
  ['mair', 'osian', { onDay: '2026-11-26', ...night }],
  ['mair', 'osian', { onDay: '2026-11-27', ...night }],
  ['huw', 'tomos', { onDay: '2026-11-28', ...night }],
  ['huw', 'tomos', { onDay: '2026-11-29', time: '20:00', wallMinutes: 180, longer: 30, answer: 'silent' }],
];

/** The same week of the same people, lived under these terms and settled. */
const livedWeek = async (nightShare: number) => {
  const world = await openWorld(anchor);
  worlds.push(world);
  const people: Record<string, Person> = {};
  for (const name of ['mair', 'huw']) {
    const holder = await world.join({ name, roles: ['holder'] });
    await world.budget(holder.memberId, 40_000);
    people[name] = holder;
  }
  for (const name of ['nia', 'osian', 'tomos']) people[name] = await world.join({ name, roles: ['carer'] });
  const of = (name: string): Person => {
    const person = people[name];
    if (!person) throw new Error(`${name} is not there`);
    return person;
  };
  const terms = await withNightRate(of('mair'), nightShare);
  await startTerms(world, terms);
  for (const [holder, carer, engagement] of pairsOf(people))
    await world.pair(of(holder).memberId, of(carer).memberId, { engagement });
  for (const [holder, carer, care] of visits) await workedShift(world, of(holder), of(carer), care);
  await world.moveTo(collectionDay);
  for (const [holder, carer, engagement] of pairsOf(people)) {
    if (engagement === 'self-employed') continue;
    const [holderId, carerId] = [of(holder).memberId, of(carer).memberId];
    const body = { weekOn, holderId, carerId, netPence: 9000 };
    await (await fresh(world, 'rhian')).call(settlements.enterNetPay, { body });
  }
  await settleWeek(world, weekOn);
  return { world, of, terms, settled: await settledBy(world, people) };
};

const startTerms = (world: World, body: Terms) =>
  world.db.write(async (tx) => {
    await keepTerms(tx, {
      mutualId: world.mutualId,
      termsId: world.house.deps.newId('terms'),
      version: 2,
      fromOn: day('2026-02-01'),
      voted: true,
      origin: 'a story',
      body,
      enteredAt: world.now(),
    });
  });

/** By name: what a holder’s care came to, and what a carer got before tax. */
const settledBy = async (world: World, people: Record<string, Person>) => {
  const lines = await world.db.read
    .select()
    .from(settledShifts)
    .where(eq(settledShifts.mutualId, world.mutualId));
  expect(lines).toHaveLength(visits.length);
  const nameOf = new Map(Object.entries(people).map(([name, { memberId }]) => [memberId, name]));
  const sums: Record<string, number> = {};
  const plus = (memberId: Person['memberId'], amount: number) => {
    const name = nameOf.get(memberId) ?? '';
    sums[name] = (sums[name] ?? 0) + amount;
  };
  for (const line of lines) {
    plus(line.holderId, line.toCarerPence + line.setAsidePence + line.toMutualPence);
    for (const { goesTo, amountPence } of line.payLines)
      if (goesTo === 'to-carer') plus(line.carerId, amountPence);
  }
  return sums;
};
type Lived = Awaited<ReturnType<typeof livedWeek>>;

const proposed = (by: Person, terms: Terms) =>
  by.call(proposals.propose, {
    body: { title: 'Nights', why: 'They are hard.', change: { kind: 'terms', terms, fromOn } },
  });

const told = async (person: Person, proposalId: string) => {
  const { impact } = await person.call(proposals.myImpact, { params: { proposalId } });
  if (!impact) throw new Error('It is about pay');
  return impact;
};

let now: Lived;
let then: Lived;
let proposalId: string;
beforeAll(async () => {
  now = await livedWeek(1000);
  then = await livedWeek(3000);
  proposalId = (await proposed(now.of('nia'), then.terms)).proposalId;
});

describe('a higher night rate', () => {
  it.each(['mair', 'huw'])('costs %s what the two settlements differ by', async (name) => {
    const { asHolder, asCarer, lastFromOn, aheadFromOn } = await told(now.of(name), proposalId);
    expect([lastFromOn, aheadFromOn, asCarer]).toEqual(['2026-09-07', '2026-11-30', null]);
    expect(asHolder?.last).toMatchObject({
      beforePence: now.settled[name],
      afterPence: then.settled[name],
    });
    expect(then.settled[name]).toBeGreaterThan(now.settled[name] ?? 0);
    const change = (then.settled[name] ?? 0) - (now.settled[name] ?? 0);
    expect(asHolder?.aMonth.changePence).toBe(Math.round((change * 52) / 144));
  });

  it.each(['nia', 'osian', 'tomos'])('pays %s what the two settlements differ by', async (name) => {
    const { asHolder, asCarer, surplus } = await told(now.of(name), proposalId);
    expect([asHolder, surplus]).toEqual([null, null]);
    expect(asCarer?.last).toMatchObject({ beforePence: now.settled[name], afterPence: then.settled[name] });
  });

  it('brings National Insurance and pension of whole weeks with it', async () => {
    const kinds = new Set(
      (await now.world.db.read.select().from(settledShifts)).flatMap(({ payLines }) =>
        payLines.map(({ kind }) => kind),
      ),
    );
    expect([...kinds]).toEqual(expect.arrayContaining(['employer-ni', 'pension', 'holiday', 'contribution']));
  });

  it('counts what is planned ahead, with a carer and without', async () => {
    const { world, of } = now;
    const before = (await told(of('huw'), proposalId)).asHolder?.ahead;
    expect(before).toMatchObject({ minutes: 0, beforePence: 0 });
    await takenShift(of('huw'), of('tomos'), { onDay: '2026-12-05', ...night });
    const one = (await told(of('huw'), proposalId)).asHolder?.ahead;
    expect(one?.minutes).toBe(540);
    const pay = (await told(of('tomos'), proposalId)).asCarer?.ahead;
    // Eight hours at £15.00: a fifth of it more is £24.00.
    expect((pay?.afterPence ?? 0) - (pay?.beforePence ?? 0)).toBe(2400);
    await of('huw').call(api.needs.postNeed, {
      body: {
        title: 'Through the night',
        kind: 'waking-night',
        onDay: day('2026-12-06'),
        startsTime: '22:00',
        wallMinutes: 540,
        mayOverspend: true,
        overspendReason: 'a story',
      } as never,
    });
    expect((await told(of('huw'), proposalId)).asHolder?.ahead.minutes).toBe(1080);
    expect(world.now()).toBe(collectionDay);
  });

  it('says how true surplus changes in a year, and how it stands to who may see the money', async () => {
    const { world, of } = now;
    const { surplus } = await told(of('mair'), proposalId);
    expect(surplus?.changeWeeksTenths).toBeLessThan(0);
    const elin = await world.join({ name: 'Elin', roles: ['representative'] });
    const forMair = { 'acting-for': of('mair').memberId };
    const params = { proposalId };
    await world.represents(elin.memberId, of('mair').memberId, ['book']);
    expect((await elin.refused(proposals.myImpact, { params }, forMair)).code).toBe('rights-not-given');
    await world.represents(elin.memberId, of('mair').memberId, ['vote']);
    const { impact } = await elin.call(proposals.myImpact, { params }, forMair);
    expect(impact?.asHolder).toEqual((await told(of('mair'), proposalId)).asHolder);
    expect(impact?.surplus).toMatchObject({ nowWeeksTenths: null });
  });
});

it('the same terms once more are nothing at all, for everybody', async () => {
  const same = await proposed(now.of('nia'), structuredClone(now.terms));
  for (const name of ['mair', 'huw', 'nia', 'osian', 'tomos']) {
    const { asHolder, asCarer } = await told(now.of(name), same.proposalId);
    const side = asHolder ?? asCarer;
    expect(side?.aMonth).toMatchObject({ changePence: 0, worthMinutes: 0 });
    for (const weeks of [side?.last, side?.ahead]) expect(weeks?.afterPence).toBe(weeks?.beforePence);
    expect(side?.last.minutes).toBeGreaterThan(0);
  }
});

it('a question is not about pay, and a proposal of elsewhere is not there', async () => {
  const nia = now.of('nia');
  const question = await nia.call(proposals.propose, {
    body: { title: 'Tea', why: 'To meet.', change: { kind: 'question' } },
  });
  const params = { proposalId: question.proposalId };
  expect(await nia.call(proposals.myImpact, { params })).toEqual({ impact: null });
  expect(await nia.call(proposals.impactForAll, { params })).toEqual({ impact: null });
  for (const endpoint of [proposals.myImpact, proposals.impactForAll])
    expect((await then.of('nia').refused(endpoint, { params })).code).toBe('not-found');
});

it('of all together only what names nobody is told, counted once when notice is given', async () => {
  const { world, of } = now;
  const params = { proposalId };
  const all = async () => (await of('huw').call(proposals.impactForAll, { params })).impact;
  for (const place of [1, 2, 3, 4, 5]) await world.join({ name: `Holder ${place}`, roles: ['holder'] });
  await world.settleDown();
  expect(await all()).toBeNull();
  await sayWhomItTouches(of('nia'), params);
  const { earliestOn } = await of('nia').call(proposals.proposal, { params });
  await of('nia').call(proposals.giveNotice, { params, body: { opensOn: earliestOn } });
  await world.settleDown();
  const first = await all();
  expect(first).toMatchObject({
    countedOn: '2026-12-01',
    // Two of seven pay more: they are not told apart from those for whom nothing changes.
    holders: {
      members: 7,
      changePence: null,
      bands: [
        { ways: ['less'], members: 0 },
        { ways: ['same', 'more'], fromPence: 0, toPence: null, members: 7 },
      ],
    },
    carers: { members: 3, bands: null, changePence: null },
    surplusWeeksTenths: null,
  });
  await world.moveTo(at(addDays(day('2026-12-01'), 1), '09:00'));
  await world.join({ name: 'One more', roles: ['carer'] });
  await world.settleDown();
  expect(await all()).toEqual(first);
  expect(await world.db.read.select().from(proposalImpacts)).toHaveLength(1);
});
