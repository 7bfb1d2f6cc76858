/** Protects what two people write to each other about care: who may begin, who reads it, and that it arrives once and in order. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents, messages as kept } from '#db/schema/index.ts';
import { aCarer, anOpenShift, aPair, posted, take } from '#tests/support/care.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { messages, needs, shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** Two people with a conversation: the carer asked first. */
const talking = async () => {
  const { holder, carer } = await aPair(world);
  const { needId } = await posted(holder);
  const { conversationId } = await carer.call(messages.writeFirst, {
    params: { needId },
    body: { words: 'Is there a step at the door?' },
  });
  return { holder, carer, needId, conversationId, params: { conversationId } };
};

const wordsSeenBy = async (person: Person, conversationId: string) =>
  (await person.call(messages.messages, { params: { conversationId }, query: { limit: 100 } })).items
    .map(({ words }) => words)
    .reverse();

describe('who may begin', () => {
  it('a carer who may know the need writes before any address is shown', async () => {
    const { holder, carer, needId, conversationId, params } = await talking();
    const [open] = (await carer.call(shifts.openShifts, { query: { needId } })).items;
    expect(open).toMatchObject({ address: null });
    const answer = await holder.call(messages.write, { params, body: { words: 'One, and a rail.' } });
    expect(answer).toMatchObject({ place: 2, mine: true, read: false, forName: null });
    const both = ['Is there a step at the door?', 'One, and a rail.'];
    expect(await wordsSeenBy(holder, conversationId)).toEqual(both);
    expect(await wordsSeenBy(carer, conversationId)).toEqual(both);
  });

  it('a carer outside the circle learns nothing, and neither does one whose right to work is not seen', async () => {
    const { holder } = await aPair(world);
    const stranger = await aCarer(world);
    const { needId } = await posted(holder, { circle: 'team' });
    const first = { params: { needId }, body: { words: 'Hello' } };
    expect((await stranger.refused(messages.writeFirst, first)).code).toBe('not-found');
    expect(
      (await stranger.refused(messages.conversationsOfNeed, { params: { needId }, query: {} })).code,
    ).toBe('not-found');
    const unseen = await aCarer(world, { rightToWork: false });
    await world.pair(holder.memberId, unseen.memberId);
    expect((await unseen.refused(messages.writeFirst, first)).code).toBe('not-found');
  });

  it('a holder begins with carers near to them and those on the need, and with nobody else', async () => {
    const { holder, carer } = await aPair(world);
    const stranger = await aCarer(world);
    const { needId } = await posted(holder, { circle: 'team' });
    const about = await holder.call(messages.conversationsOfNeed, { params: { needId }, query: {} });
    expect(about.side).toBe('holder');
    expect(about.mayBeginWith.map(({ memberId }) => memberId)).toEqual([carer.memberId]);
    const to = (carerId: string) => ({ params: { needId }, body: { carerId, words: 'Could you come?' } });
    expect((await holder.refused(messages.writeFirst, to(stranger.memberId))).code).toBe('not-found');
    expect((await holder.refused(messages.writeFirst, to(holder.memberId))).code).toBe('not-found');
    const nobody = await holder.refused(messages.writeFirst, {
      params: { needId },
      body: { words: 'Hello?' },
    });
    expect(nobody).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/carerId' }] });
    await holder.call(messages.writeFirst, to(carer.memberId));
    const mine = await carer.call(messages.conversationsOfNeed, { params: { needId }, query: {} });
    expect(mine.items).toMatchObject([{ withId: holder.memberId, side: 'carer', unread: 1 }]);
    expect(mine.mayBeginWith).toEqual([]);
  });

  it('a holder writes to a carer they found, who then need not wait until their circle opens', async () => {
    const { holder } = await aPair(world);
    const found = await aCarer(world);
    const { needId } = await posted(holder, { circle: 'all' });
    const ask = (person: Person, query: { found?: string }) =>
      person.call(messages.conversationsOfNeed, { params: { needId }, query });
    expect((await ask(holder, {})).mayBeginWith).toHaveLength(1);
    const wide = (await ask(holder, { found: found.memberId })).mayBeginWith;
    expect(wide.map(({ memberId }) => memberId)).toContain(found.memberId);
    const first = { params: { needId }, body: { words: 'Hello' } };
    expect((await found.refused(messages.writeFirst, first)).code).toBe('not-found');
    const { conversationId } = await holder.call(messages.writeFirst, {
      params: { needId },
      body: { carerId: found.memberId, words: 'Could you come?' },
    });
    await found.call(messages.write, { params: { conversationId }, body: { words: 'I think so.' } });
    expect(await wordsSeenBy(holder, conversationId)).toEqual(['Could you come?', 'I think so.']);
    const unseen = await aCarer(world, { rightToWork: false });
    expect((await ask(holder, { found: unseen.memberId })).mayBeginWith).toHaveLength(1);
  });

  it('nobody begins about a need that is closed, unless they had a shift of it', async () => {
    const { holder, carer } = await aPair(world);
    const { needId, shifts: laid } = await posted(holder);
    const { needId: other } = await posted(holder, { onDay: '2026-11-26' });
    const params = { shiftId: laid[0]?.shiftId ?? '' };
    await carer.call(shifts.takeShift, { params });
    await holder.call(needs.closeNeed, { params: { needId } });
    await holder.call(needs.closeNeed, { params: { needId: other } });
    await carer.call(messages.writeFirst, { params: { needId }, body: { words: 'I left my scarf.' } });
    const closed = { params: { needId: other }, body: { carerId: carer.memberId, words: 'Hello' } };
    expect((await holder.refused(messages.writeFirst, closed)).code).toBe('need-closed');
    expect((await carer.refused(messages.writeFirst, closed)).code).toBe('not-found');
  });
});

describe('who reads it', () => {
  it('two carers of one need never see each other’s words', async () => {
    const { holder, needId, conversationId, params } = await talking();
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    await other.call(messages.writeFirst, { params: { needId }, body: { words: 'I am free too.' } });
    const seen = await other.call(messages.conversationsOfNeed, { params: { needId }, query: {} });
    expect(seen.items).toHaveLength(1);
    expect((await other.refused(messages.messages, { params, query: {} })).code).toBe('not-found');
    expect((await other.refused(messages.write, { params, body: { words: 'Hello' } })).code).toBe(
      'not-found',
    );
    const all = await holder.call(messages.conversationsOfNeed, { params: { needId }, query: {} });
    expect(all.items.map((one) => one.conversationId)).toContain(conversationId);
    expect(all.items).toHaveLength(2);
  });

  it('a coordinator reads nothing: not as themselves, and not in office mode', async () => {
    const { holder, params } = await talking();
    const rhian = await world.as('rhian');
    expect((await rhian.refused(messages.messages, { params, query: {} })).code).toBe('not-found');
    expect((await rhian.call(messages.conversations, { query: {} })).items).toEqual([]);
    const office = { 'acting-for': holder.memberId, 'said-by': 'phone' };
    expect((await rhian.refused(messages.messages, { params, query: {} }, office)).code).toBe('not-allowed');
    expect((await rhian.refused(messages.write, { params, body: { words: 'Hi' } }, office)).code).toBe(
      'not-allowed',
    );
  });

  it('a representative who books writes for the holder, by name; one who does not reads nothing', async () => {
    const { holder, carer, params, conversationId } = await talking();
    const elin = await world.join({ name: 'Elin Books', roles: ['representative'] });
    const owen = await world.join({ name: 'Owen Pays', roles: ['representative'] });
    await world.represents(elin.memberId, holder.memberId, ['book']);
    await world.represents(owen.memberId, holder.memberId, ['money']);
    const acting = { 'acting-for': holder.memberId };
    await elin.call(messages.write, { params, body: { words: 'She says yes.' } }, acting);
    const [newest] = (await carer.call(messages.messages, { params, query: {} })).items;
    expect(newest).toMatchObject({ sentBy: 'Elin Books', mine: false });
    expect(newest?.forName).toMatch(/^Holder/);
    expect((await owen.refused(messages.messages, { params, query: {} }, acting)).code).toBe(
      'rights-not-given',
    );
    expect(await wordsSeenBy(holder, conversationId)).toContain('She says yes.');
  });

  it('the audit trail keeps that something was sent, and not a word of it', async () => {
    const { conversationId } = await talking();
    const rows = await world.db.read.select().from(auditEvents);
    const sent = rows.filter((row) => row.subjectId === conversationId);
    expect(sent.map(({ name, facts }) => ({ name, facts }))).toEqual([{ name: 'MESSAGE_SENT', facts: {} }]);
    expect(JSON.stringify(rows)).not.toContain('step at the door');
  });
});

describe('it arrives once and in order', () => {
  it('a retry under the same key writes once', async () => {
    const { holder, params, conversationId } = await talking();
    const key = { 'idempotency-key': crypto.randomUUID() };
    const body = { words: 'Once only' };
    const [first, again] = await Promise.all([
      holder.call(messages.write, { params, body }, key),
      holder.call(messages.write, { params, body }, key),
    ]);
    expect(again.messageId).toBe(first.messageId);
    expect(await wordsSeenBy(holder, conversationId)).toHaveLength(2);
  });

  it('both writing at once each get a place of their own', async () => {
    const { holder, carer, params, conversationId } = await talking();
    const say = (person: Person, words: string) => person.call(messages.write, { params, body: { words } });
    await Promise.all(['a', 'b', 'c'].flatMap((word) => [say(holder, `h${word}`), say(carer, `c${word}`)]));
    const { items } = await holder.call(messages.messages, { params, query: { limit: 100 } });
    expect(items.map(({ place }) => place)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(await wordsSeenBy(carer, conversationId)).toEqual(await wordsSeenBy(holder, conversationId));
  });

  it('both beginning at once are in one conversation', async () => {
    const { holder, carer } = await aPair(world);
    const { needId } = await posted(holder);
    const params = { needId };
    const [one, other] = await Promise.all([
      holder.call(messages.writeFirst, { params, body: { carerId: carer.memberId, words: 'Could you?' } }),
      carer.call(messages.writeFirst, { params, body: { words: 'May I?' } }),
    ]);
    expect(other.conversationId).toBe(one.conversationId);
    expect((await wordsSeenBy(holder, one.conversationId)).sort()).toEqual(['Could you?', 'May I?']);
  });

  it('is read page by page, and the marks of having read are the two sides’ own', async () => {
    const { holder, carer, params, conversationId } = await talking();
    for (const words of ['2', '3', '4', '5']) await carer.call(messages.write, { params, body: { words } });
    const page = await holder.call(messages.messages, { params, query: { limit: 2 } });
    expect(page.items.map(({ words }) => words)).toEqual(['5', '4']);
    const next = await holder.call(messages.messages, {
      params,
      query: { limit: 2, after: page.next ?? '' },
    });
    expect(next.items.map(({ words }) => words)).toEqual(['3', '2']);
    const crooked = { params, query: { after: 'nonsense' } };
    expect((await holder.refused(messages.messages, crooked)).code).toBe('invalid-input');
    const standing = async (person: Person) => person.call(messages.conversation, { params });
    expect((await standing(holder)).unread).toBe(5);
    expect((await standing(carer)).unread).toBe(0);
    await holder.call(messages.markRead, { params, body: { upTo: 4 } });
    await holder.call(messages.markRead, { params, body: { upTo: 2 } });
    expect((await standing(holder)).unread).toBe(1);
    const seen = (await carer.call(messages.messages, { params, query: { limit: 100 } })).items;
    expect(seen.map(({ read }) => read)).toEqual([false, true, true, true, true]);
    expect((await holder.call(messages.conversations, { query: {} })).items).toMatchObject([
      { conversationId, unread: 1, standing: 'open' },
    ]);
  });

  it('what was written stays as it was written', async () => {
    const { conversationId } = await talking();
    const change = world.db.write(async (tx) => {
      await tx.update(kept).set({ words: 'Something else' });
    });
    await expect(change).rejects.toThrow(/message_is_fixed/);
    expect(conversationId).toMatch(/^conversation_/);
  });
});

describe('what it may be about', () => {
  it('a shift of this need, shown with its time; not another’s', async () => {
    const { holder, carer } = await aPair(world);
    const shift = await take(carer, await anOpenShift(holder));
    const { needId, shiftId } = shift;
    const first = { params: { needId }, body: { words: 'Running late', shiftId } };
    const { conversationId } = await carer.call(messages.writeFirst, first);
    const params = { conversationId };
    const [seen] = (await holder.call(messages.messages, { params, query: {} })).items;
    expect(seen).toMatchObject({ shiftId, shiftStartsAt: at('2026-11-25', '08:00') });
    const elsewhere = await anOpenShift(holder, { onDay: '2026-11-27' });
    const wrong = { params, body: { words: 'And then', shiftId: elsewhere.shiftId } };
    expect((await carer.refused(messages.write, wrong)).code).toBe('not-found');
  });

  it('something: an empty message is none, and a very long one is too long', async () => {
    const { holder, params } = await talking();
    const none = await holder.refused(messages.write, { params, body: { words: '   ' } });
    expect(none).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/words' }] });
    const long = await holder.refused(messages.write, { params, body: { words: 'x'.repeat(4001) } });
    expect(long).toMatchObject({ code: 'invalid-input', errors: [{ pointer: '/words' }] });
  });

  it('a holder who has left can be written to no more', async () => {
    const { carer, params, holder } = await talking();
    await holder.call(api.members.leave, {});
    const body = { words: 'Are you well?' };
    expect((await carer.refused(messages.write, { params, body })).code).toBe('conversation-ended');
  });
});
