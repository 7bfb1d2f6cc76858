/** Protects whoever wants to hear no more from somebody, and whoever shows a message to the coordinators. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditEvents } from '#db/schema/index.ts';
import {
  aCarer,
  anOpenShift,
  aPair,
  openTo,
  posted,
  refusedToTake,
  seenBy,
  take,
} from '#tests/support/care.ts';
import { aHolderWithTeam, asked, coverOf, handBack, look } from '#tests/support/cover.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { messages, notices } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const talking = async () => {
  const { holder, carer } = await aPair(world);
  const { needId } = await posted(holder, { onDay: '2026-12-10' });
  const { conversationId } = await carer.call(messages.writeFirst, {
    params: { needId },
    body: { words: 'Something unkind' },
  });
  return { holder, carer, needId, params: { conversationId } };
};

describe('a block', () => {
  it('ends writing for both sides, and only who made it may take it back', async () => {
    const { holder, carer, params } = await talking();
    expect((await holder.call(messages.block, { params })).standing).toBe('ended-by-me');
    expect((await carer.call(messages.conversation, { params })).standing).toBe('ended');
    const write = { params, body: { words: 'Hello?' } };
    const mine = await holder.refused(messages.write, write);
    expect(mine).toMatchObject({ code: 'conversation-ended', instead: expect.stringContaining('block') });
    const theirs = await carer.refused(messages.write, write);
    expect(theirs.code).toBe('conversation-ended');
    expect(theirs.instead).toBeUndefined();
    // Another side's block is not theirs to take back; theirs stands beside it.
    await carer.call(messages.unblock, { params });
    expect((await carer.refused(messages.write, write)).code).toBe('conversation-ended');
    await carer.call(messages.block, { params });
    await holder.call(messages.unblock, { params });
    expect((await holder.call(messages.conversation, { params })).standing).toBe('ended');
    await carer.call(messages.unblock, { params });
    await carer.call(messages.write, write);
  });

  it('keeps that holder’s open needs from the carer, and care already agreed as it was', async () => {
    const { holder, carer, needId, params } = await talking();
    const agreed = await take(carer, await anOpenShift(holder, { onDay: '2026-11-26' }));
    const [before] = await openTo(carer, needId);
    expect(before).toBeDefined();
    await holder.call(messages.block, { params });
    expect(await openTo(carer, needId)).toEqual([]);
    expect((await refusedToTake(carer, { shiftId: before?.shiftId as never })).code).toBe('not-found');
    const { needId: later } = await posted(holder, { onDay: '2026-11-27', circle: 'all' });
    expect(await openTo(carer, later)).toEqual([]);
    const first = { params: { needId: later }, body: { words: 'Me again' } };
    expect((await carer.refused(messages.writeFirst, first)).code).toBe('not-found');
    const toThem = { ...first, body: { words: 'Come back', carerId: carer.memberId } };
    expect((await holder.refused(messages.writeFirst, toThem)).code).toBe('conversation-ended');
    expect((await seenBy(carer, agreed)).status).toBe('taken');
    const other = await aCarer(world);
    await world.pair(holder.memberId, other.memberId);
    expect(await openTo(other, needId)).toHaveLength(1);
    await holder.call(messages.unblock, { params });
    expect(await openTo(carer, needId)).toHaveLength(1);
  });

  it('by a carer works the same, also where nothing was recorded of the two before', async () => {
    const { holder } = await aPair(world);
    const carer = await aCarer(world);
    const { needId } = await posted(holder, { circle: 'all', onDay: '2026-12-20' });
    await world.pass(60 * 24 * 5);
    const { conversationId } = await carer.call(messages.writeFirst, {
      params: { needId },
      body: { words: 'Hello' },
    });
    await carer.call(messages.block, { params: { conversationId } });
    const write = { params: { conversationId }, body: { words: 'Hello' } };
    expect((await holder.refused(messages.write, write)).code).toBe('conversation-ended');
    expect(await openTo(carer, needId)).toEqual([]);
  });

  it('a blocked carer is not asked for cover either', async () => {
    const { holder, carers, first, shift } = await aHolderWithTeam(world, 3, {}, { onDay: '2026-12-10' });
    const [, second, third] = carers as [Person, Person, Person];
    const { conversationId } = await second.call(messages.writeFirst, {
      params: { needId: shift.needId },
      body: { words: 'Hello' },
    });
    await holder.call(messages.block, { params: { conversationId } });
    await handBack(first, shift);
    await look(world);
    expect(asked(await coverOf(holder, shift))).toEqual({ [third.memberId]: null });
  });

  it('names nobody in the audit trail', async () => {
    const { holder, carer, params } = await talking();
    await holder.call(messages.block, { params });
    const blocks = (await world.db.read.select().from(auditEvents)).filter(
      ({ name, byId }) => name === 'PERSON_BLOCKED' && byId === holder.memberId,
    );
    expect(blocks).toMatchObject([{ subjectId: params.conversationId, facts: {} }]);
    expect(JSON.stringify(blocks)).not.toContain(carer.memberId);
  });
});

describe('a report', () => {
  const reported = async () => {
    const talk = await talking();
    const [message] = (await talk.holder.call(messages.messages, { params: talk.params, query: {} })).items;
    const params = { ...talk.params, messageId: message?.messageId ?? '' };
    return { ...talk, params };
  };

  it('shows the coordinators this one message and nothing else, and says who will read it', async () => {
    const { holder, carer, params } = await reported();
    await holder.call(messages.write, { params, body: { words: 'Please stop' } });
    const rhian = await world.as('rhian');
    expect((await rhian.call(messages.reports, { query: {} })).items).toEqual([]);
    const made = await holder.call(messages.report, { params, body: { why: 'It frightened me' } });
    expect(made.coordinators).toContain('Rhian Morgan');
    const { items } = await rhian.call(messages.reports, { query: {} });
    expect(items).toMatchObject([
      { reportId: made.reportId, words: 'Something unkind', why: 'It frightened me' },
    ]);
    expect(JSON.stringify(items)).not.toContain('Please stop');
    const { conversationId } = params;
    expect((await rhian.refused(messages.messages, { params: { conversationId }, query: {} })).code).toBe(
      'not-found',
    );
    expect((await rhian.call(notices.notices, { query: {} })).items[0]?.kind).toBe('report-made');
    // The other side hears nothing of it.
    const heard = (await carer.call(notices.notices, { query: {} })).items.map(({ kind }) => kind);
    expect(heard).not.toContain('report-made');
    await rhian.call(messages.closeReport, {
      params: { reportId: made.reportId },
      body: { outcome: 'Spoke with both on the telephone.' },
    });
    expect((await rhian.call(messages.reports, { query: {} })).items).toEqual([]);
    expect((await holder.call(notices.notices, { query: {} })).items[0]?.kind).toBe('report-closed');
    const again = { params: { reportId: made.reportId }, body: { outcome: 'Once more' } };
    expect((await rhian.refused(messages.closeReport, again)).code).toBe('not-found');
  });

  it('made twice, at once, is one report', async () => {
    const { holder, params } = await reported();
    const [one, other] = await Promise.all([
      holder.call(messages.report, { params, body: {} }),
      holder.call(messages.report, { params, body: {} }),
    ]);
    expect(other.reportId).toBe(one.reportId);
  });

  it('is about what the other side wrote, never one’s own words', async () => {
    const { carer, params } = await reported();
    expect((await carer.refused(messages.report, { params, body: {} })).code).toBe('not-found');
  });

  it('never reaches a coordinator it names', async () => {
    const { holder } = await aPair(world);
    const both = await world.join({ name: 'Carys Both', roles: ['carer', 'coordinator'] });
    await world.pair(holder.memberId, both.memberId);
    const { needId } = await posted(holder, { onDay: '2026-12-10' });
    const { conversationId, messageId } = await both.call(messages.writeFirst, {
      params: { needId },
      body: { words: 'I decide here' },
    });
    const params = { conversationId, messageId };
    const made = await holder.call(messages.report, { params, body: {} });
    expect(made.coordinators).not.toContain('Carys Both');
    const { items } = await both.call(messages.reports, { query: {} });
    expect(items.map(({ reportId }) => reportId)).not.toContain(made.reportId);
    const close = { params: { reportId: made.reportId }, body: { outcome: 'Nothing to see' } };
    expect((await both.refused(messages.closeReport, close)).code).toBe('not-found');
  });

  it('is never closed by the coordinator who made it', async () => {
    const { holder } = await aPair(world);
    const both = await world.join({ name: 'Mair Both', roles: ['carer', 'coordinator'] });
    await world.pair(holder.memberId, both.memberId);
    const { needId } = await posted(holder, { onDay: '2026-12-11' });
    const { conversationId } = await both.call(messages.writeFirst, {
      params: { needId },
      body: { words: 'Good morning' },
    });
    const talk = { conversationId };
    await holder.call(messages.write, { params: talk, body: { words: 'Something unkind' } });
    const { items } = await both.call(messages.messages, { params: talk, query: {} });
    const messageId = items.find(({ words }) => words === 'Something unkind')?.messageId ?? '';
    const made = await both.call(messages.report, { params: { ...talk, messageId }, body: {} });
    expect(made.coordinators).not.toContain('Mair Both');
    const close = { params: { reportId: made.reportId }, body: { outcome: 'Nothing to see' } };
    expect((await both.refused(messages.closeReport, close)).code).toBe('not-found');
    const rhian = await world.as('rhian');
    expect((await rhian.ask(messages.closeReport, close)).status).toBe(204);
  });

  it('is read page by page', async () => {
    const rhian = await world.as('rhian');
    const first = await rhian.call(messages.reports, { query: { limit: 1 } });
    const next = await rhian.call(messages.reports, { query: { limit: 1, after: first.next ?? '' } });
    expect(next.items[0]?.reportId).not.toBe(first.items[0]?.reportId);
    const crooked = await rhian.refused(messages.reports, { query: { after: 'nonsense' } });
    expect(crooked.code).toBe('invalid-input');
  });
});
