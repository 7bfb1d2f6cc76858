/** Protects one member, one vote, when everybody votes in the last minute and from two windows at once. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeVoting, openVoting, proposedNight, receipt, vote } from '#tests/support/deciding.ts';
import { closeSound } from '#tests/support/together.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const each = 125;

let world: World;
let holders: Person[];
let carers: Person[];
const many = (role: 'holder' | 'carer') =>
  Promise.all(
    Array.from({ length: each }, (_, place) => world.join({ name: `${role} ${place}`, roles: [role] })),
  );
beforeAll(async () => {
  world = await openWorld(anchor);
  [holders, carers] = [await many('holder'), await many('carer')];
});
afterAll(() => closeSound(world));

it('five hundred ballots of two hundred and fifty members at once: each counts one, and each that was answered counts', async () => {
  const [first] = carers;
  if (!first) throw new Error('nobody there');
  const night = await proposedNight(first);
  await openVoting(world, night);
  const sent = [
    ...holders.map((person) => ({ person, as: 'holder' as const })),
    ...carers.map((person) => ({ person, as: 'carer' as const })),
  ].flatMap((who) => [
    { ...who, choice: 'for' as const, with: receipt() },
    { ...who, choice: 'against' as const, with: receipt() },
  ]);
  const answers = await Promise.all(
    sent.map(async (ballot) => ({
      ballot,
      answer: await vote(ballot.person, night, ballot.as, ballot.choice, {}, ballot.with),
    })),
  );
  const counted = answers.filter(({ answer }) => answer.status === 204);
  const refused = answers.filter(({ answer }) => answer.status !== 204);
  expect(new Set(refused.map(({ answer }) => `${answer.status} ${answer.problem.code}`))).toEqual(
    new Set(['409 already-voted']),
  );
  expect(counted).toHaveLength(2 * each);
  expect(new Set(counted.map(({ ballot }) => ballot.person.memberId)).size).toBe(2 * each);
  await closeVoting(world, night);
  const { items } = await first.call(api.proposals.ballots, { params: night.params });
  const said = (list: readonly { receipt: string; choice: string }[]) =>
    list.map((one) => `${one.receipt} ${one.choice}`).toSorted();
  expect(said(items)).toEqual(
    said(counted.map(({ ballot }) => ({ receipt: ballot.with, choice: ballot.choice }))),
  );
});
