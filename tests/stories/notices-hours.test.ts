/** Protects people's nights: mail comes at the hour they chose, and none in the hours in which they want quiet. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { members } from '#db/schema/index.ts';
import { instant } from '#shared/language/time.ts';
import { isQuietAt, lastDailyOf, mailHoursSchema } from '#shared/notices/mail-hours.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';
import { aPair, aTakenShift, posted } from '#tests/support/care.ts';
import { api, at, openWorld, type Person, type World } from '#tests/support/world.ts';

const { notices, messages } = api;

let world: World;
let holder: Person;
let carer: Person;
let email: string;
beforeEach(async () => {
  world = await openWorld();
  ({ holder, carer } = await aPair(world));
  email = `${holder.memberId}@care.example.org`;
  await world.db.write(async (tx) => {
    await tx.update(members).set({ email }).where(eq(members.memberId, holder.memberId));
  });
});
afterEach(() => world.close());

const quiet = { from: '21:00', until: '08:00' };
const choose = (mail: 'at-once' | 'daily', hours?: object, kind: NoticeKind = 'shift-taken') =>
  holder.call(notices.chooseNotices, {
    body: { items: [{ kind, mail }], ...(hours ? { hours } : {}) },
  } as never);
const takesAnother = (onDay: string) => aTakenShift(holder, carer, { onDay });

it('nobody who said nothing of hours gets other mail than before', async () => {
  expect(await holder.call(notices.noticeChoices, {})).toMatchObject({
    hours: { dailyTime: '07:00', quiet: null },
  });
  const hours = { dailyTime: '18:30', quiet };
  expect(await choose('daily', hours)).toMatchObject({ hours });
  // Choosing only what comes leaves the hours as they are.
  expect(await choose('at-once')).toMatchObject({ hours });
});

it('the daily mail comes at the hour that was chosen, once', async () => {
  await choose('daily', { dailyTime: '18:30', quiet: null });
  await takesAnother('2026-11-25');
  await world.moveTo(at('2026-11-23', '18:29'));
  await world.settleDown();
  expect(await world.mailTo(email)).toBeNull();
  await world.moveTo(at('2026-11-23', '18:31'));
  await world.settleDown();
  expect((await world.mailTo(email))?.subject).toBe('What is new in Carepool');
  await world.pass(60);
  await world.settleDown();
  await world.mailTo(email);
  expect(world.mailsTo(email)).toBe(1);
});

it('what happens in the quiet hours comes together when they end, and says in its subject only that it is new', async () => {
  await choose('at-once', { dailyTime: '08:30', quiet });
  await world.moveTo(at('2026-11-23', '22:00'));
  await takesAnother('2026-11-25');
  await takesAnother('2026-11-26');
  await world.settleDown();
  await world.moveTo(at('2026-11-24', '07:59'));
  await world.settleDown();
  expect(await world.mailTo(email)).toBeNull();
  await world.moveTo(at('2026-11-24', '08:00'));
  await world.settleDown();
  const mail = await world.mailTo(email);
  expect(mail?.subject).toBe('What is new in Carepool');
  expect(mail?.text).toContain('2');
  expect(world.mailsTo(email)).toBe(1);
  // By day again at once.
  await takesAnother('2026-11-27');
  await world.settleDown();
  await world.mailTo(email);
  expect(world.mailsTo(email)).toBe(2);
});

it('one alone says after the night what it would have said at once, and what was read by then is not mailed', async () => {
  await choose('at-once', { dailyTime: '08:30', quiet }, 'message');
  const { needId } = await posted(holder, { onDay: '2026-11-27', title: 'Private title' });
  await world.moveTo(at('2026-11-23', '22:00'));
  const written = { params: { needId }, body: { words: 'A very private word' } };
  const { conversationId } = await carer.call(messages.writeFirst, written);
  await world.moveTo(at('2026-11-24', '08:01'));
  await world.settleDown();
  const mail = await world.mailTo(email);
  expect(mail?.subject).toBe('You have a new message in Carepool');
  expect(mail?.text).toContain(`/messages/${conversationId}`);
  expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/private/i);
  await world.moveTo(at('2026-11-24', '22:00'));
  await carer.call(messages.write, { params: { conversationId }, body: { words: 'Another' } });
  await holder.call(messages.markRead, { params: { conversationId }, body: { upTo: 2 } });
  await world.moveTo(at('2026-11-25', '08:01'));
  await world.settleDown();
  await world.mailTo(email);
  expect(world.mailsTo(email)).toBe(1);
});

it('two jobs at once send what waited for the morning once', async () => {
  await choose('at-once', { dailyTime: '08:30', quiet });
  await world.moveTo(at('2026-11-23', '22:00'));
  await takesAnother('2026-11-25');
  await world.settleDown();
  await world.moveTo(at('2026-11-24', '08:01'));
  const { mailNotices } = await import('#server/notices/mailing.ts');
  await Promise.all([mailNotices(world.house.deps), mailNotices(world.house.deps)]);
  await world.mailTo(email);
  expect(world.mailsTo(email)).toBe(1);
});

it('refuses hours that say nothing: no length, or a daily mail within them', async () => {
  const refused = (hours: object) =>
    holder.refused(notices.chooseNotices, { body: { items: [], hours } } as never);
  expect(await refused({ dailyTime: '07:00', quiet: { from: '21:00', until: '21:00' } })).toMatchObject({
    code: 'invalid-input',
  });
  expect(await refused({ dailyTime: '07:00', quiet })).toMatchObject({ code: 'invalid-input' });
});

it('quiet hours are by the clock on the wall, over midnight and on the nights it changes', () => {
  const hours = mailHoursSchema.parse({ dailyTime: '09:00', quiet });
  const isQuiet = (moment: string) => isQuietAt(hours, instant(`${moment}:00.000Z`), 'Europe/London');
  expect(
    ['2026-06-10T19:59', '2026-06-10T20:00', '2026-06-11T06:59', '2026-06-11T07:00'].map(isQuiet),
  ).toEqual([false, true, true, false]);
  // 25 October 2026: the clocks went back in the night, 08:00 is 08:00 UTC.
  expect(['2026-10-25T07:59', '2026-10-25T08:00'].map(isQuiet)).toEqual([true, false]);
  expect(lastDailyOf(hours, instant('2026-10-25T08:59:00.000Z'), 'Europe/London')).toBe(
    '2026-10-24T08:00:00.000Z',
  );
});
