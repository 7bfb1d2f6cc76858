/** Protects that a waiting yes is heard of by its two sides alone, and what one says after a meeting by nobody but them until both said yes. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCarer, aHolder, aTakenShift } from '#tests/support/care.ts';
import { idOf } from '#tests/support/hours.ts';
import { type Heard, listening } from '#tests/support/lines.ts';
import { asksFirst, offered, reply, withdraw } from '#tests/support/offers.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { members } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

/** Who heard what since the last time, in one word each. */
const heardBy = async (people: Record<string, Person>) => {
  const lines = await listening(
    world,
    Object.fromEntries(Object.entries(people).map(([who, person]) => [who, { person }])),
  );
  const heard = async () => {
    const told = Object.entries<Heard[]>(await lines.told()).filter(([, news]) => news.length > 0);
    return Object.fromEntries(told.map(([who, news]) => [who, news.map(({ name }) => name).join(' ')]));
  };
  return { heard, close: lines.close };
};

it('a waiting yes is its two sides’; what is given is heard of as any shift that is taken', async () => {
  const { holder, carers, shift } = await asksFirst(world, 2);
  const [one, two] = carers as [Person, Person];
  const coordinator = await world.join({ name: 'Rhian', roles: ['coordinator'] });
  const { heard, close } = await heardBy({ holder, one, two, coordinator });
  const back = await offered(one, shift);
  expect(await heard()).toEqual({ holder: 'offer.changed', one: 'offer.changed' });
  await withdraw(one, back);
  expect(await heard()).toEqual({ holder: 'offer.changed', one: 'offer.changed' });
  const mine = await offered(one, shift);
  await offered(two, shift);
  await heard();
  await reply(holder, mine, 'yes');
  expect(await heard()).toEqual({
    holder: 'offer.changed shift.taken offer.changed',
    one: 'shift.taken offer.changed',
    two: 'offer.changed shift.taken',
    coordinator: 'shift.taken',
  });
  close();
});

it('what one says after a meeting is heard of by nobody else; a match by both', async () => {
  await world.moveTo(anchor);
  const [holder, carer] = [await aHolder(world), await aCarer(world)];
  const coordinator = await world.join({ name: 'Rhys', roles: ['coordinator'] });
  const meeting = await aTakenShift(holder, carer, { kind: 'first-meeting' });
  await world.moveTo(at('2026-11-25', '10:00'));
  const { heard, close } = await heardBy({ holder, carer, coordinator });
  const say = (person: Person, answer: 'yes' | 'no') =>
    person.call(members.answerMatch, { ...idOf(meeting), body: { answer } });
  await say(carer, 'no');
  expect(await heard()).toEqual({ carer: 'match.changed' });
  await say(holder, 'yes');
  expect(await heard()).toEqual({ holder: 'match.changed' });
  const { matchId } = await say(carer, 'yes');
  expect(await heard()).toEqual({ holder: 'match.changed', carer: 'match.changed match.changed' });
  await holder.call(members.endMatch, { params: { matchId: matchId ?? '' } });
  expect(await heard()).toEqual({ holder: 'match.changed', carer: 'match.changed' });
  close();
});
