/**
 * Protects a search for cover from people who press at the same moment, and from several processes that go on
 * with it together: one carer comes, nobody is asked twice, and the named people are told once.
 */
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { coverAsks, coverSearches, riskTold, shifts as shiftRows } from '#db/schema/index.ts';
import { goOnWithCover } from '#server/cover/go-on.ts';
import { aHolderWithTeam, answer, coverOf, handBack, look } from '#tests/support/cover.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

const monday = () => world.moveTo(anchor);
const many = (askedAtOnce: number) => ({
  circles: [{ circle: 'team' as const, hoursBefore: 0 }],
  askedAtOnce,
});
const codeOf = ({ status, problem }: { status: number; problem: { code: string } | null }) =>
  status < 300 ? 'done' : (problem?.code ?? '');
const goOnTwice = () => Promise.all([goOnWithCover(world.house.deps), goOnWithCover(world.house.deps)]);
const stateOf = async (shiftId: string) =>
  (
    await world.db.read
      .select()
      .from(shiftRows)
      .where(eq(shiftRows.shiftId, shiftId as never))
  )[0];

it('the same question answered twice at once: one answer counts, the other is told so', async () => {
  await monday();
  for (const [first, second] of [
    ['yes', 'yes'],
    ['yes', 'no'],
    ['no', 'no'],
  ] as const) {
    const story = await aHolderWithTeam(world, 2, many(1));
    await handBack(story.first, story.shift);
    await look(world);
    const search = await coverOf(story.holder, story.shift);
    const carer = story.carers[1] as Person;
    const answers = await Promise.all([answer(carer, search, first), answer(carer, search, second)]);
    expect(answers.map(codeOf).sort()).toEqual(['ask-answered', 'done']);
  }
});

it('all who are asked say yes and take it at once: one comes, and the search ends with them', async () => {
  await monday();
  const { holder, first, carers, shift } = await aHolderWithTeam(world, 7, many(6));
  await handBack(first, shift);
  await look(world);
  const search = await coverOf(holder, shift);
  expect(search.asks).toHaveLength(6);
  const params = { shiftId: shift.shiftId };
  const answers = await Promise.all([
    ...carers.slice(1).map((carer) => answer(carer, search, 'yes')),
    ...carers.slice(1).map((carer) => carer.ask(shifts.takeShift, { params })),
    goOnTwice().then(() => ({ status: 999, problem: { code: 'looked' } })),
  ]);
  const codes = answers.map(codeOf);
  expect(codes.filter((code) => code === 'done')).toHaveLength(1);
  const allowed = ['done', 'looked', 'cover-over', 'shift-already-taken', 'shift-overlaps', 'not-found'];
  expect(codes.filter((code) => !allowed.includes(code))).toEqual([]);
  await world.pass(60);
  await look(world);
  const after = await coverOf(holder, shift);
  expect(after.status).toBe('found');
  expect(after.asks.filter((ask) => ask.answer === 'yes').length).toBeLessThanOrEqual(1);
  expect((await stateOf(shift.shiftId))?.status).toBe('taken');
});

it('taken, handed back, covered and called off at once: whatever came first, nobody holds what was called off', async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    await monday();
    const { holder, first, carers, shift } = await aHolderWithTeam(world, 3, many(2));
    await handBack(first, shift);
    await look(world);
    const search = await coverOf(holder, shift);
    const [, second, third] = carers as [Person, Person, Person];
    const params = { shiftId: shift.shiftId };
    const handsBack = () => second.ask(shifts.handBackShift, { params, body: {} });
    const all = await Promise.all([
      answer(second, search, 'yes').then(async (said) => [said, await handsBack()]),
      third.ask(shifts.takeShift, { params }).then((said) => [said]),
      holder.ask(shifts.cancelShift, { params }).then((said) => [said]),
      goOnTwice().then(() => []),
    ]);
    for (const { status } of all.flat()) expect(status).toBeLessThan(500);
    await world.pass(31);
    await look(world);
    const row = await stateOf(shift.shiftId);
    expect(row?.status).toBe('cancelled');
    expect(row?.bookingId).toBeNull();
    const searches = await world.db.read
      .select()
      .from(coverSearches)
      .where(eq(coverSearches.shiftId, shift.shiftId));
    expect(searches.filter(({ status }) => status === 'asking')).toEqual([]);
  }
});

it('several processes go on with it together: each is asked once, the named people told once', async () => {
  await monday();
  const { holder, first, shift } = await aHolderWithTeam(world, 4, many(2));
  await handBack(first, shift);
  await Promise.all([goOnTwice(), goOnTwice()]);
  const { coverId, asks } = await coverOf(holder, shift);
  expect(asks).toHaveLength(2);
  await world.moveTo(at('2026-11-24', '22:00'));
  await Promise.all([goOnTwice(), goOnTwice()]);
  const rows = await world.db.read.select().from(coverAsks).where(eq(coverAsks.coverId, coverId));
  expect(rows).toHaveLength(3);
  expect(await world.db.read.select().from(riskTold).where(eq(riskTold.coverId, coverId))).toHaveLength(1);
});
