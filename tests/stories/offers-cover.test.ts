/** Protects a carer who is asked to stand in and can come only later, or to whom the holder says yes first; and the search that goes on meanwhile. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '#db/audit/audit.ts';
import { seenBy } from '#tests/support/care.ts';
import { aHolderWithTeam, asked, askedOf, coverOf, handBack, look } from '#tests/support/cover.ts';
import { offersOf, reply, statusFor, withdraw } from '#tests/support/offers.ts';
import { anchor, api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { cover, needs } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(async () => {
  for (const { found } of await askAll(world.db.read)) expect(found).toEqual([]);
  await world.close();
});

/** The first could not come; the second is asked. */
const searching = async () => {
  await world.moveTo(anchor);
  const story = await aHolderWithTeam(world, 3);
  await handBack(story.first, story.shift);
  await look(world);
  const search = await coverOf(story.holder, story.shift);
  const second = story.carers.find(({ memberId }) => memberId in asked(search)) as Person;
  const [ask] = await askedOf(second);
  return { ...story, second, params: { coverId: ask?.coverId ?? '' } as never };
};
const later = { answer: 'later', laterStartsAt: at('2026-11-25', '10:00') } as const;

describe('asked to stand in', () => {
  it('yes if later waits for the holder, and the next is asked meanwhile', async () => {
    const { holder, second, shift, params } = await searching();
    await second.call(cover.answerCover, { params, body: later });
    expect((await second.refused(cover.answerCover, { params, body: { answer: 'no' } })).code).toBe(
      'ask-answered',
    );
    await look(world);
    const search = await coverOf(holder, shift);
    expect(search.status).toBe('asking');
    expect(asked(search)[second.memberId]).toBe('offered');
    expect(search.asks).toHaveLength(2);
    const [made] = await offersOf(holder);
    expect(made).toMatchObject({
      asksMe: true,
      laterStartsAt: later.laterStartsAt,
      carer: { memberId: second.memberId },
    });
    expect((await reply(holder, made as never, 'yes')).body.status).toBe('accepted');
    const ended = await coverOf(holder, shift);
    expect(ended.status).toBe('found');
    expect(ended.foundCarerName).toBe(made?.carer.name);
    expect(await seenBy(holder, shift)).toMatchObject({
      carerId: second.memberId,
      startsAt: later.laterStartsAt,
    });
  });

  it('a time goes with later, and with nothing else', async () => {
    const { second, params } = await searching();
    const wrong = await second.refused(cover.answerCover, { params, body: { answer: 'later' } });
    expect(wrong.errors).toEqual([{ pointer: '/laterStartsAt', detail: 'Say when you could begin.' }]);
    const same = { ...later, laterStartsAt: at('2026-11-25', '07:00') };
    const early = await second.refused(cover.answerCover, { params, body: same });
    expect(early.errors?.[0]?.pointer).toBe('/laterStartsAt');
  });

  it('where the holder decides first a plain yes waits too; taken back, others are asked already', async () => {
    const { holder, second, shift, params } = await searching();
    const change = { version: 1, fromOn: '2026-11-25', holderDecides: true };
    await holder.call(needs.changeNeed, { params: { needId: shift.needId }, body: change });
    await second.call(cover.answerCover, { params, body: { answer: 'yes' } });
    expect((await seenBy(holder, shift)).status).toBe('offered');
    const [made] = await offersOf(second);
    if (!made) throw new Error('Nothing waits');
    await look(world);
    await withdraw(second, made);
    const search = await coverOf(holder, shift);
    expect([search.status, search.asks.length]).toEqual(['asking', 2]);
    // Answered is answered: whoever takes a yes back is not asked again.
    expect(asked(search)[second.memberId]).toBe('offered');
  });

  it('declined, the search goes on with others', async () => {
    const { holder, second, shift, params } = await searching();
    await second.call(cover.answerCover, { params, body: later });
    const [made] = await offersOf(holder);
    if (!made) throw new Error('Nothing waits');
    await reply(holder, made, 'no');
    await look(world);
    const search = await coverOf(holder, shift);
    expect([search.status, search.asks.length]).toEqual(['asking', 2]);
    expect(await statusFor(second, made)).toBe('declined');
  });
});
