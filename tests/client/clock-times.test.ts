/** Protects a carer’s hours from the two ways a typed time can be misread: the wrong day, and the wrong one of two. */
import { describe, expect, it } from 'vitest';
import { asTyped, endAfter, readMiles, startNear, writeMiles } from '#client/features/shifts/clock-times.ts';
import { asSent, meantBy, sheetOf } from '#client/features/shifts/hours-sheet.ts';
import { day, momentOf, timeOfDay } from '#shared/language/time.ts';
import { hoursBody } from '#shared/shifts/hours-endpoints.ts';

const zone = 'Europe/London';
const at = (onDay: string, time: string) => momentOf(day(onDay), timeOfDay(time), zone);

describe('a start that is typed', () => {
  it('is the one nearest to the plan, even across midnight', () => {
    const planned = at('2026-11-24', '00:15');
    expect(startNear('23:50', planned, zone, '')).toEqual({ kind: 'at', at: at('2026-11-23', '23:50') });
    expect(startNear('00:30', planned, zone, '')).toEqual({ kind: 'at', at: at('2026-11-24', '00:30') });
  });

  it('asks which one is meant on the night the clocks go back, and only then', () => {
    const planned = at('2026-10-25', '01:00');
    expect(startNear('01:30', planned, zone, '')).toMatchObject({
      kind: 'twice',
      earlier: '2026-10-25T00:30:00.000Z',
      later: '2026-10-25T01:30:00.000Z',
    });
    expect(startNear('01:30', planned, zone, 'later')).toEqual({
      kind: 'at',
      at: '2026-10-25T01:30:00.000Z',
    });
    expect(startNear('02:30', planned, zone, '').kind).toBe('at');
  });

  it('says so when the clocks jump over it', () => {
    expect(startNear('01:30', at('2026-03-29', '02:00'), zone, '')).toMatchObject({ kind: 'never' });
    expect(startNear('8 am', at('2026-03-29', '02:00'), zone, '')).toEqual({ kind: 'unread' });
  });
});

describe('an end that is typed', () => {
  it('is the first such time after the start: the next morning after a night, the next day for the same time', () => {
    expect(endAfter('07:00', at('2026-11-23', '22:00'), zone, '')).toEqual({
      kind: 'at',
      at: at('2026-11-24', '07:00'),
    });
    expect(endAfter('08:00', at('2026-11-23', '08:00'), zone, '')).toEqual({
      kind: 'at',
      at: at('2026-11-24', '08:00'),
    });
  });

  it('is the second of two when it started between them', () => {
    const between = startNear('01:40', at('2026-10-25', '01:40'), zone, 'earlier');
    if (between.kind !== 'at') throw new Error('the start is known');
    expect(endAfter('01:30', between.at, zone, '')).toEqual({ kind: 'at', at: '2026-10-25T01:30:00.000Z' });
  });
});

describe('the sheet', () => {
  it('filled in from the plan and sent unchanged says what was planned, on every kind of night', () => {
    for (const [from, to] of [
      [at('2026-06-10', '22:00'), at('2026-06-11', '07:00')],
      [at('2026-03-28', '22:00'), at('2026-03-29', '07:00')],
      ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'],
    ] as const) {
      const [startsAt, endsAt] = [from as ReturnType<typeof at>, to as ReturnType<typeof at>];
      const sheet = sheetOf({ startsAt, endsAt, breakMinutes: 0, quote: null }, null, zone);
      expect(asSent(sheet, startsAt, zone)).toMatchObject({ startedAt: startsAt, endedAt: endsAt });
      expect(hoursBody.safeParse(asSent(sheet, startsAt, zone)).success).toBe(true);
    }
  });

  it('carries the breaks that were agreed beforehand: unchanged, a live-in day is worked as it was planned', () => {
    const [startsAt, endsAt] = [at('2026-11-26', '08:00'), at('2026-11-26', '20:00')];
    const sheet = sheetOf({ startsAt, endsAt, breakMinutes: 120, quote: null }, null, zone);
    expect(asSent(sheet, startsAt, zone)).toMatchObject({ breakMinutes: 120 });
  });

  it('does not guess an end while it is not known when it started', () => {
    const startsAt = at('2026-10-25', '01:30');
    const endsAt = at('2026-10-25', '04:00');
    const sheet = sheetOf({ startsAt, endsAt, breakMinutes: 0, quote: null }, null, zone);
    expect(asTyped(startsAt, zone).which).toBe('earlier');
    const unsaid = { ...sheet, startedWhich: '' } as const;
    expect(meantBy(unsaid, startsAt, zone)).toMatchObject({
      started: { kind: 'twice' },
      ended: { kind: 'unread' },
    });
    expect(hoursBody.safeParse(asSent(unsaid, startsAt, zone)).success).toBe(false);
  });

  it('reads miles as a car shows them, and nothing else', () => {
    expect(['7.3', '12', ' 0,5 ', '7.35', 'seven', ''].map(readMiles)).toEqual([
      73,
      120,
      5,
      null,
      null,
      null,
    ]);
    expect([73, 120, 0].map(writeMiles)).toEqual(['7.3', '12', '0']);
  });
});
