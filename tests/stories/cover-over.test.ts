/** Protects a holder from reading that people are asked for a visit that somebody has taken, or that is no more. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { take } from '#tests/support/care.ts';
import { aHolderWithTeam, coverOf, handBack, look } from '#tests/support/cover.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

/** Each has an hour to answer, and the first of them is being asked. */
const beingAsked = async () => {
  await world.moveTo(anchor);
  const story = await aHolderWithTeam(world, 3, { answerMinutes: 60 });
  await handBack(story.first, story.shift);
  await look(world);
  expect((await coverOf(story.holder, story.shift)).status).toBe('asking');
  const [, second, third] = story.carers as [Person, Person, Person];
  return { ...story, second, third };
};

it('is over as soon as a carer found the visit by themselves, and nobody is asked any more', async () => {
  const { holder, second, third, shift } = await beingAsked();
  const asked = (await coverOf(holder, shift)).asks.map(({ carerId }) => carerId as string);
  const finds = asked.includes(second.memberId) ? third : second;
  await take(finds, shift);
  await look(world);
  expect(await coverOf(holder, shift)).toMatchObject({ status: 'found', asks: [{ carerId: asked[0] }] });
  for (const carer of [second, third]) expect((await carer.call(cover.coverAsks, {})).items).toEqual([]);
});

it('is over as soon as the holder calls the visit off', async () => {
  const { holder, shift } = await beingAsked();
  await holder.call(shifts.cancelShift, { params: { shiftId: shift.shiftId } });
  await look(world);
  expect((await coverOf(holder, shift)).status).toBe('ended');
});
