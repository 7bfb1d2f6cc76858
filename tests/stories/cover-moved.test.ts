/**
 * Protects a carer who stands in from beyond the circle of a need: when the time is changed afterwards, it is as much
 * theirs to keep or to let go as anybody's, and nobody else's meanwhile.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { aCarer, posted, seenBy } from '#tests/support/care.ts';
import { aHolderWithTeam, answer, coverOf, handBack, look } from '#tests/support/cover.ts';
import { anchor, api, openWorld, type World } from '#tests/support/world.ts';

const { messages, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

/** Posted to a team of one, who handed it back; somebody the holder said yes to stands in, and the time changes. */
const movedAfterCover = async () => {
  await world.moveTo(anchor);
  const story = await aHolderWithTeam(world, 1);
  const known = await aCarer(world);
  await world.pair(story.holder.memberId, known.memberId, { team: false });
  await handBack(story.first, story.shift);
  await look(world);
  await answer(known, await coverOf(story.holder, story.shift), 'yes');
  const params = { shiftId: story.shift.shiftId };
  const body = { onDay: '2026-11-25', startsTime: '10:00', wallMinutes: 60 };
  await story.holder.call(shifts.moveShift, { params, body });
  return { ...story, known, params };
};

it('whoever stands in keeps it at the new time', async () => {
  const { holder, known, params, shift } = await movedAfterCover();
  const stranger = await aCarer(world);
  expect(await seenBy(known, shift)).toMatchObject({ status: 'offered', asked: { carerId: known.memberId } });
  expect((await stranger.ask(shifts.shift, { params })).status).toBe(404);
  expect((await stranger.ask(shifts.takeShift, { params })).status).toBe(404);
  await known.call(shifts.takeShift, { params });
  expect(await seenBy(holder, shift)).toMatchObject({ status: 'taken', carerId: known.memberId });
});

it('or lets it go, and then it is no more theirs to know than before', async () => {
  const { known, params, holder, shift } = await movedAfterCover();
  await known.call(shifts.declineShift, { params });
  expect(await seenBy(holder, shift)).toMatchObject({ status: 'offered', asked: null });
  expect((await known.ask(shifts.shift, { params })).status).toBe(404);
});

it('but not once one of the two has ended all writing between them', async () => {
  const { holder, known, params } = await movedAfterCover();
  const { needId } = await posted(holder, { onDay: '2026-12-10' });
  const { conversationId } = await holder.call(messages.writeFirst, {
    params: { needId },
    body: { carerId: known.memberId, words: 'Will ten do?' },
  });
  await known.call(messages.block, { params: { conversationId } });
  expect((await known.ask(shifts.takeShift, { params })).status).toBe(404);
});
