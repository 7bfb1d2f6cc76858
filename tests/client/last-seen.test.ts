/**
 * Protects what a lost phone could tell: only this week of the person who is signed in, what still waits for
 * their word from the week before, and nothing that was not seen for a week.
 */
import { describe, expect, it } from 'vitest';
import { isFresh, listFrom, type SeenWeek, withList, withShift } from '#client/lib/last-seen.ts';
import { day, instant } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const zone = 'Europe/London';
// A Wednesday; its week begins on Monday 23 November.
const now = instant('2026-11-25T12:00:00.000Z');
const read = { memberId: 'member_nia', email: 'nia@example.org', zone, now };
const shift = (shiftId: string, onDay: string, over: object = {}) =>
  ({
    shiftId,
    holderId: 'member_mair',
    carerId: 'member_nia',
    status: 'taken',
    startsAt: instant(`${onDay}T08:00:00.000Z`),
    hours: null,
    confirmedAt: null,
    ...over,
  }) as unknown as Shift;
const week = { from: day('2026-11-23'), to: day('2026-11-29') };
const idsOf = (seen: SeenWeek | null) => seen?.shifts.map(({ shiftId }) => shiftId);

describe('what is kept', () => {
  it('is this week, and of the week before what still waits; nothing of others', () => {
    const seen = withList(
      null,
      {
        from: day('2026-10-01'),
        to: day('2026-12-31'),
        items: [
          shift('long-ago', '2026-11-15'),
          shift('waits', '2026-11-20'),
          shift('agreed', '2026-11-20', { status: 'confirmed', hours: {}, confirmedAt: now }),
          shift('this-week', '2026-11-27'),
          shift('next-week', '2026-11-30'),
          shift('of-others', '2026-11-27', { carerId: 'member_sean' }),
        ],
      },
      read,
    );
    expect(idsOf(seen)).toEqual(['waits', 'this-week']);
    expect(seen).toMatchObject({ key: 'member_nia', email: 'nia@example.org', seenAt: now });
  });
  it('begins only when the week was seen whole, and says when that was', () => {
    const part = { from: day('2026-11-23'), to: day('2026-11-25'), items: [] };
    expect(withList(null, part, read)).toBeNull();
    const earlier = { ...read, now: instant('2026-11-24T09:00:00.000Z') };
    const whole = withList(null, { ...week, items: [shift('a', '2026-11-24')] }, earlier);
    expect(withList(whole, part, read)).toMatchObject({ seenAt: earlier.now, shifts: [] });
  });
  it('takes over what became of one shift', () => {
    const whole = withList(null, { ...week, items: [shift('a', '2026-11-24')] }, read) as SeenWeek;
    const worked = shift('a', '2026-11-24', { status: 'worked' });
    expect(withShift(whole, worked).shifts).toEqual([worked]);
    expect(withShift(whole, shift('b', '2026-11-24')).shifts).toEqual(whole.shifts);
  });
});

describe('what is shown of it', () => {
  const whole = withList(null, { ...week, items: [shift('a', '2026-11-24')] }, read) as SeenWeek;
  it('is what was asked for, and no answer about a week that was never seen', () => {
    expect(listFrom(whole, week, zone)?.items).toHaveLength(1);
    expect(listFrom(whole, { from: day('2026-11-25'), to: day('2026-11-29') }, zone)?.items).toEqual([]);
    expect(listFrom(whole, { from: day('2026-11-30'), to: day('2026-12-06') }, zone)).toBeNull();
  });
  it('is nothing after a week, nor on a phone whose clock was moved far', () => {
    expect(isFresh(whole, instant('2026-12-02T11:00:00.000Z'))).toBe(true);
    expect(isFresh(whole, instant('2026-12-02T13:00:00.000Z'))).toBe(false);
    expect(isFresh(whole, instant('2026-11-01T12:00:00.000Z'))).toBe(false);
  });
});
