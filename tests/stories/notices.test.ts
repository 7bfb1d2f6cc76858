/** Protects that everybody hears of what concerns them, by the ways they chose, and that no notice says what was said. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { notices as kept, members } from '#db/schema/index.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { anOpenShift, aPair, aTakenShift, posted, take } from '#tests/support/care.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { messages, needs, notices, shifts } = api;

let world: World;
let holder: Person;
let carer: Person;
beforeEach(async () => {
  world = await openWorld();
  ({ holder, carer } = await aPair(world));
});
afterEach(() => world.close());

const hears = async (person: Person) =>
  (await person.call(notices.notices, { query: { limit: 100 } })).items.map(({ kind }) => kind);

const reachable = async (person: Person): Promise<string> => {
  const email = `${person.memberId}@care.example.org`;
  await world.db.write(async (tx) => {
    await tx.update(members).set({ email }).where(eq(members.memberId, person.memberId));
  });
  return email;
};

const choose = (person: Person, kind: NoticeKind, mail: 'at-once' | 'daily' | 'never') =>
  person.call(notices.chooseNotices, { body: { items: [{ kind, mail }] } });

const wroteFirst = async (words = 'A very private word') => {
  const { needId } = await posted(holder, { onDay: '2026-11-27', title: 'Private title' });
  return carer.call(messages.writeFirst, { params: { needId }, body: { words } });
};

describe('who hears what', () => {
  it('each side hears the other’s steps and never their own', async () => {
    const shift = await aTakenShift(holder, carer);
    const params = { shiftId: shift.shiftId };
    expect(await hears(holder)).toEqual(['shift-taken']);
    await holder.call(shifts.moveShift, {
      params,
      body: { onDay: '2026-11-25', startsTime: '09:00', wallMinutes: 60 },
    });
    expect(await hears(carer)).toEqual(['shift-changed']);
    const again = await aTakenShift(holder, carer, { onDay: '2026-11-26' });
    await holder.call(shifts.cancelShift, { params: { shiftId: again.shiftId } });
    const [newest] = (await carer.call(notices.notices, { query: {} })).items;
    expect(newest).toMatchObject({
      kind: 'shift-cancelled',
      shiftId: again.shiftId,
      startsAt: at('2026-11-26', '08:00'),
      readAt: null,
    });
    const third = await aTakenShift(holder, carer, { onDay: '2026-11-28' });
    await carer.call(shifts.handBackShift, { params: { shiftId: third.shiftId }, body: {} });
    expect((await hears(holder))[0]).toBe('shift-changed');
  });

  it('hours to answer, and what was answered', async () => {
    const shift = await aTakenShift(holder, carer, { onDay: '2026-11-24' });
    const params = { shiftId: shift.shiftId };
    await world.moveTo(at('2026-11-24', '10:00'));
    const { hours } = await carer.call(shifts.recordHours, {
      params,
      body: { startedAt: shift.startsAt, endedAt: shift.endsAt },
    });
    expect((await hears(holder))[0]).toBe('hours-to-answer');
    await holder.call(shifts.confirmHours, { params, body: { hoursId: hours?.hoursId ?? '' } });
    expect((await hears(carer))[0]).toBe('hours-answered');
  });

  it('a whole series changed is told once, until it is looked at', async () => {
    const days = ['MO', 'TU', 'WE', 'TH', 'FR'] as const;
    const weekly = { days: [...days], onDay: undefined, fromOn: '2026-11-24' };
    const { needId, shifts: laid } = await posted(holder, weekly);
    await carer.call(shifts.takeSeries, { params: { shiftId: laid[0]?.shiftId ?? '' } });
    expect(await hears(holder)).toEqual(['shift-taken']);
    await holder.call(needs.closeNeed, { params: { needId } });
    const heard = await hears(carer);
    expect(heard.filter((kind) => kind === 'shift-cancelled')).toHaveLength(1);
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('a message is one notice, however many follow, until it is read', async () => {
    const { conversationId } = await wroteFirst();
    const params = { conversationId };
    for (const words of ['2', '3']) await carer.call(messages.write, { params, body: { words } });
    expect(await hears(holder)).toEqual(['message']);
    expect((await holder.call(notices.unread, {})).unread).toBe(1);
    await holder.call(messages.markRead, { params, body: { upTo: 3 } });
    expect((await holder.call(notices.unread, {})).unread).toBe(0);
    await carer.call(messages.write, { params, body: { words: '4' } });
    expect(await hears(holder)).toEqual(['message', 'message']);
  });

  it('who books for a holder hears of their care too; who does not, nothing', async () => {
    const elin = await world.join({ name: 'Elin Books', roles: ['representative'] });
    const owen = await world.join({ name: 'Owen Pays', roles: ['representative'] });
    await world.represents(elin.memberId, holder.memberId, ['book']);
    await world.represents(owen.memberId, holder.memberId, ['money']);
    await take(carer, await anOpenShift(holder));
    await world.settleDown();
    const [notice] = (await elin.call(notices.notices, { query: {} })).items;
    expect(notice).toMatchObject({ kind: 'shift-taken', forId: holder.memberId });
    expect(await hears(owen)).toEqual([]);
    await world.settleDown();
    expect(await hears(owen)).toEqual([]);
    expect(await hears(elin)).toHaveLength(1);
    const acting = { 'acting-for': holder.memberId };
    // That much is left over of the budget is for whoever sees the money.
    expect(new Set(await hears(holder))).toEqual(new Set(['shift-taken', 'surplus-near']));
    const [seen, ...more] = (await elin.call(notices.notices, { query: {} }, acting)).items;
    expect([seen?.kind, more]).toEqual(['shift-taken', []]);
    expect((await elin.call(notices.unread, {}, acting)).unread).toBe(1);
    await elin.call(notices.markNoticesRead, { body: { upTo: seen?.noticeId ?? '' } }, acting);
    expect((await elin.call(notices.unread, {}, acting)).unread).toBe(0);
    expect((await holder.call(notices.unread, {})).unread).toBe(1);
    expect((await owen.refused(notices.unread, {}, acting)).code).toBe('rights-not-given');
    expect((await elin.refused(notices.noticeChoices, {}, acting)).code).toBe('rights-not-given');
  });

  it('who reads a conversation for a holder has read their own notice of it', async () => {
    const elin = await world.join({ name: 'Elin Books', roles: ['representative'] });
    await world.represents(elin.memberId, holder.memberId, ['book']);
    const { conversationId } = await wroteFirst();
    await world.settleDown();
    expect((await elin.call(notices.unread, {})).unread).toBe(1);
    const acting = { 'acting-for': holder.memberId };
    const read = { params: { conversationId }, body: { upTo: 1 } };
    await elin.call(messages.markRead, read, acting);
    expect((await elin.call(notices.unread, {})).unread).toBe(0);
  });

  it('says which kind and which thing, and nothing that was said', async () => {
    await wroteFirst();
    const rows = await world.db.read.select().from(kept);
    const shown = await holder.call(notices.notices, { query: {} });
    for (const secret of ['private word', 'Private title'])
      expect(JSON.stringify([rows, shown])).not.toContain(secret);
  });

  it('is read up to one, page by page, and by nobody else', async () => {
    for (const onDay of ['2026-11-25', '2026-11-26', '2026-11-27'])
      await aTakenShift(holder, carer, { onDay });
    const first = await holder.call(notices.notices, { query: { limit: 2 } });
    const second = await holder.call(notices.notices, { query: { limit: 2, after: first.next ?? '' } });
    expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
    const upTo = first.items[1]?.noticeId ?? '';
    expect((await carer.refused(notices.markNoticesRead, { body: { upTo } })).code).toBe('not-found');
    await holder.call(notices.markNoticesRead, { body: { upTo } });
    expect((await holder.call(notices.unread, {})).unread).toBe(1);
    const crooked = await holder.refused(notices.notices, { query: { after: 'nonsense' } });
    expect(crooked.code).toBe('invalid-input');
  });
});

describe('by mail', () => {
  it('nobody who did not choose it gets any', async () => {
    const email = await reachable(holder);
    await wroteFirst();
    await world.settleDown();
    expect(await world.mailTo(email)).toBeNull();
    const { items } = await holder.call(notices.noticeChoices, {});
    expect(items.filter(({ mail }) => mail !== 'never')).toEqual(
      ['care-at-risk', 'collection-coming', 'collection-made', 'collection-failed', 'way-to-pay-ended'].map(
        (kind) => ({ kind, mail: 'at-once' }),
      ),
    );
    expect(items.map(({ kind }) => kind)).not.toContain('pay-sent');
    const carers = (await carer.call(notices.noticeChoices, {})).items.map(({ kind }) => kind);
    expect(carers).toEqual(expect.arrayContaining(['message', 'pay-sent', 'hours-due']));
    expect(carers).not.toContain('report-made');
  });

  it('a message is told at once, without a word of it, and once in an hour of silence', async () => {
    const email = await reachable(holder);
    await choose(holder, 'message', 'at-once');
    const { conversationId } = await wroteFirst();
    const params = { conversationId };
    await world.settleDown();
    const mail = await world.mailTo(email);
    expect(mail?.subject).toBe('You have a new message in Carepool');
    expect(mail?.text).toContain(`/messages/${conversationId}`);
    for (const secret of ['private word', 'Private title', 'Carer', 'Holder', 'Cwm Tawel'])
      expect(`${mail?.subject} ${mail?.text}`).not.toContain(secret);
    expect(world.mailsTo(email)).toBe(1);
    await carer.call(messages.write, { params, body: { words: 'And another' } });
    await world.settleDown();
    await world.mailTo(email);
    expect(world.mailsTo(email)).toBe(1);
    // Read, and written to again within the hour: the mail waits for the hour to pass.
    await holder.call(messages.markRead, { params, body: { upTo: 2 } });
    await carer.call(messages.write, { params, body: { words: 'Third' } });
    await world.settleDown();
    await world.mailTo(email);
    expect(world.mailsTo(email)).toBe(1);
    await world.pass(61);
    await world.settleDown();
    await world.mailTo(email);
    expect(world.mailsTo(email)).toBe(2);
  });

  it('what was read meanwhile is not mailed any more', async () => {
    const email = await reachable(holder);
    await choose(holder, 'message', 'at-once');
    const { conversationId } = await wroteFirst();
    await holder.call(messages.markRead, { params: { conversationId }, body: { upTo: 1 } });
    await world.settleDown();
    expect(await world.mailTo(email)).toBeNull();
  });

  it('once a day it is one mail with how many, in the reader’s language', async () => {
    const email = await reachable(holder);
    await holder.call(api.members.changeContact, { body: { language: 'cy' } });
    await choose(holder, 'shift-taken', 'daily');
    for (const onDay of ['2026-11-25', '2026-11-26']) await aTakenShift(holder, carer, { onDay });
    await world.settleDown();
    expect(await world.mailTo(email)).toBeNull();
    await world.moveTo(at('2026-11-24', '07:01'));
    await world.settleDown();
    const mail = await world.mailTo(email);
    expect(mail?.subject).toBe('Beth sy’n newydd yn Carepool');
    expect(mail?.text).toContain('2');
    await world.settleDown();
    await world.mailTo(email);
    expect(world.mailsTo(email)).toBe(1);
  });

  it('whoever runs the job twice at once sends once', async () => {
    const email = await reachable(holder);
    await choose(holder, 'shift-taken', 'at-once');
    await aTakenShift(holder, carer);
    const { mailNotices } = await import('#server/notices/mailing.ts');
    await Promise.all([mailNotices(world.house.deps), mailNotices(world.house.deps)]);
    const mail = await world.mailTo(email);
    expect(mail?.subject).toBe('There is something new in Carepool');
    expect(world.mailsTo(email)).toBe(1);
  });

  it('care at risk cannot be chosen away', async () => {
    const { items } = await choose(holder, 'care-at-risk', 'never');
    expect(items).toContainEqual({ kind: 'care-at-risk', mail: 'at-once' });
  });
});

it('after three months a notice is forgotten', async () => {
  await aTakenShift(holder, carer);
  await world.pass(60 * 24 * 91);
  await world.settleDown();
  expect(await hears(holder)).not.toContain('shift-taken');
});
