/**
 * Protects that cover reaches people by the way they chose: what is asked of a carer comes by mail unless they said
 * no to it; that care is at risk reaches those a holder named whatever they chose, and once.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { changeMember } from '#server/members/records.ts';
import { aHolderWithTeam, askedOf, handBack, look } from '#tests/support/cover.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { notices } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const team = { circles: [{ circle: 'team' as const, hoursBefore: 0 }], askedAtOnce: 10 };
const reachable = async (person: Person): Promise<string> => {
  const email = `${person.memberId}@care.example.org`;
  await world.db.write((tx) => changeMember(tx, world.mutualId, person.memberId, { email }));
  return email;
};
const hears = async (person: Person) => (await person.call(notices.notices, { query: {} })).items;

it('a carer is asked by mail unless they chose otherwise, and finds the question either way', async () => {
  const { carers, first, shift } = await aHolderWithTeam(world, 3, team);
  const [, usual, quiet] = carers as [Person, Person, Person];
  const [toUsual, toQuiet] = [await reachable(usual), await reachable(quiet)];
  const { items } = await quiet.call(notices.noticeChoices, {});
  expect(items).toContainEqual({ kind: 'cover-asked', mail: 'at-once' });
  await quiet.call(notices.chooseNotices, { body: { items: [{ kind: 'cover-asked', mail: 'never' }] } });
  await handBack(first, shift);
  await look(world);
  await look(world);
  expect((await world.mailTo(toUsual))?.subject).toBe('Somebody asks whether you can help');
  expect(world.mailsTo(toUsual)).toBe(1);
  expect(await world.mailTo(toQuiet)).toBeNull();
  for (const carer of [usual, quiet]) {
    expect(await askedOf(carer)).toHaveLength(1);
    expect((await hears(carer))[0]).toMatchObject({ kind: 'cover-asked', startsAt: shift.startsAt });
  }
});

it('care at risk reaches who was named, though they chose no mail and their screen was open, and once', async () => {
  await world.moveTo(anchor);
  const { friend, first, shift } = await aHolderWithTeam(world, 1, team);
  const email = await reachable(friend);
  await friend.call(notices.chooseNotices, { body: { items: [{ kind: 'care-at-risk', mail: 'never' }] } });
  await handBack(first, shift);
  await world.moveTo(at('2026-11-24', '22:00'));
  for (let times = 0; times < 3; times += 1) await look(world);
  expect((await world.mailTo(email))?.subject).toBe('Please look into Carepool today');
  expect(world.mailsTo(email)).toBe(1);
  expect((await hears(friend)).map(({ kind }) => kind)).toEqual(['care-at-risk']);
});

it('care at risk reaches the holder too, by their own way, and only they are led to the need', async () => {
  await world.moveTo(anchor);
  const { holder, friend, first, shift } = await aHolderWithTeam(world, 1, team);
  const email = await reachable(holder);
  await handBack(first, shift);
  await world.moveTo(at('2026-11-24', '22:00'));
  for (let times = 0; times < 3; times += 1) await look(world);
  expect((await world.mailTo(email))?.text).toContain('/notices');
  const toHolder = (await hears(holder)).filter(({ kind }) => kind === 'care-at-risk');
  expect(toHolder).toMatchObject([{ needId: shift.needId, startsAt: shift.startsAt }]);
  expect(await hears(friend)).toMatchObject([{ kind: 'care-at-risk', needId: null }]);
});
