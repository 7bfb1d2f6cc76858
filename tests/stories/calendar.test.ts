/** Protects a member's private calendar: it tells little, follows the visits, and dies when they say so. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aCarer, aHolder, anOpenShift, aPair, aTakenShift } from '#tests/support/care.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

const { shifts } = api;

let world: World;
beforeAll(async () => {
  world = await openWorld(anchor);
});
afterAll(() => world.close());

const addressOf = async (person: Person): Promise<string> => {
  const { feed } = await person.call(shifts.calendarFeed, {});
  if (!feed) throw new Error('There is no feed');
  // The world listens where its house happens to be; the address names the house's own name.
  return world.house.url + new URL(feed.address).pathname;
};
const read = async (address: string) => {
  const answer = await fetch(address);
  // Long lines are folded; here they are read as one.
  return { status: answer.status, text: (await answer.text()).replaceAll(/\r?\n[ \t]/g, ''), answer };
};
const summaries = (text: string): string[] =>
  [...text.matchAll(/^SUMMARY:(.*)$/gm)].map(([, said]) => (said ?? '').trim().replaceAll('\\', ''));

describe('a private calendar', () => {
  it('has each side’s visits in UTC, without names unless they are asked for', async () => {
    const { holder, carer } = await aPair(world);
    const taken = await aTakenShift(holder, carer, { title: 'Help with the catheter' });
    await anOpenShift(holder, { onDay: '2026-11-27' });
    for (const person of [holder, carer]) await person.call(shifts.openCalendarFeed, { body: {} });
    const { status, text, answer } = await read(await addressOf(carer));
    expect(status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(summaries(text)).toEqual(['Shift']);
    expect(text).toContain('DTSTART:20261125T080000Z');
    expect(text).toContain(`UID:${taken.shiftId}@carepool`);
    expect(text).not.toContain('catheter');
    expect(summaries((await read(await addressOf(holder))).text)).toEqual(['Visit', 'Visit, nobody yet']);
    await carer.call(shifts.openCalendarFeed, { body: { names: true } });
    expect(summaries((await read(await addressOf(carer))).text)).toEqual([`Shift with ${taken.holderName}`]);
  });

  it('speaks its reader’s language', async () => {
    const [holder, carer] = [await aHolder(world), await aCarer(world, { language: 'cy' })];
    await world.pair(holder.memberId, carer.memberId);
    await aTakenShift(holder, carer);
    await carer.call(shifts.openCalendarFeed, { body: {} });
    expect(summaries((await read(await addressOf(carer))).text)).toEqual(['Shifft']);
  });

  it('says of a visit that was called off that it was', async () => {
    const { holder, carer } = await aPair(world);
    const { shiftId } = await aTakenShift(holder, carer);
    await holder.call(shifts.openCalendarFeed, { body: {} });
    await holder.call(shifts.cancelShift, { params: { shiftId } });
    expect((await read(await addressOf(holder))).text).toContain('STATUS:CANCELLED');
  });

  it('is dead once its member says so or makes another, and nobody else can make one up', async () => {
    const { holder, carer } = await aPair(world);
    expect(await carer.call(shifts.calendarFeed, {})).toEqual({ feed: null });
    await carer.call(shifts.openCalendarFeed, { body: {} });
    const first = await addressOf(carer);
    await carer.call(shifts.openCalendarFeed, { body: {} });
    expect((await read(first)).status).toBe(404);
    const second = await addressOf(carer);
    await carer.call(shifts.closeCalendarFeed, {});
    expect((await read(second)).status).toBe(404);
    expect(await carer.call(shifts.calendarFeed, {})).toEqual({ feed: null });
    await holder.call(shifts.openCalendarFeed, { body: {} });
    const address = await addressOf(holder);
    for (const wrong of [
      `${address.slice(0, -8)}AAAA.ics`,
      address.slice(0, -4),
      `${world.house.url}/api/calendar/x.ics`,
    ])
      expect((await read(wrong)).status).toBe(404);
  });

  it('has room for 3,000 visits to come, each once, and answers quickly', async () => {
    const { holder } = await aPair(world);
    const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
    const times = ['07:00', '10:00', '12:30', '16:00', '18:30', '21:00'];
    const moreTimes = times.slice(1).map((startsTime) => ({ startsTime, wallMinutes: 30 }));
    for (let place = 0; place < 6; place += 1)
      await anOpenShift(holder, {
        ...{ days: [...days], fromOn: '2026-11-24', startsTime: '07:00', wallMinutes: 30 },
        ...{ moreTimes, mayOverspend: true, overspendReason: 'A story of many visits' },
      });
    await holder.call(shifts.openCalendarFeed, { body: {} });
    const address = await addressOf(holder);
    const from = performance.now();
    const { text } = await read(address);
    const milliseconds = performance.now() - from;
    const uids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, uid]) => uid);
    expect(uids.length).toBeGreaterThanOrEqual(3_000);
    expect(new Set(uids).size).toBe(uids.length);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(uids.length);
    expect(text.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
    expect(milliseconds).toBeLessThan(5_000);
  });
});
