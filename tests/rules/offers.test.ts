/** Protects the reckoning of a waiting yes and of what two who met may know: by the clock, and from one side only. */
import { describe, expect, it } from 'vitest';
import { addMinutes, type Instant, instant } from '#shared/language/time.ts';
import { answerByOf, matchRefused, matchStanding, type Said } from '#shared/members/matches/standing.ts';
import { holderDecidesOn, laterRefused, standingOf } from '#shared/shifts/offers/standing.ts';
import type { ShiftStatus } from '#shared/shifts/schema.ts';
import { newId } from '#tests/support/rows.ts';

const zone = 'Europe/London';
const eight = instant('2026-11-24T08:00:00.000Z');
const before = addMinutes(eight, -60);

describe('a yes that waits', () => {
  const offer = { status: 'waiting' as const, startsAt: eight };
  const open = (status: ShiftStatus, startsAt: Instant = eight) => ({ status, startsAt });

  it('waits while the shift is open at that time and has not begun', () => {
    expect(standingOf(offer, open('offered'), before)).toBe('waiting');
    expect(standingOf(offer, open('taken'), before)).toBe('lapsed');
    expect(standingOf(offer, open('cancelled'), before)).toBe('lapsed');
    expect(standingOf(offer, open('offered', addMinutes(eight, 30)), before)).toBe('lapsed');
    expect(standingOf(offer, open('offered'), eight)).toBe('lapsed');
    expect(standingOf({ ...offer, status: 'accepted' }, open('taken'), before)).toBe('accepted');
  });

  it('may ask for a later start on that day of the clock, or within the window over midnight', () => {
    const at = (windowMinutes: number, startsAt: Instant, later: string) =>
      laterRefused({ startsAt, windowMinutes }, instant(later), zone) === null;
    expect(at(0, eight, '2026-11-24T23:59:00.000Z')).toBe(true);
    expect(at(0, eight, '2026-11-25T00:00:00.000Z')).toBe(false);
    expect(at(0, eight, eight)).toBe(false);
    const late = instant('2026-11-24T23:50:00.000Z');
    expect(at(30, late, '2026-11-25T00:20:00.000Z')).toBe(true);
    expect(at(30, late, '2026-11-25T00:21:00.000Z')).toBe(false);
    // In June the day ends at 23:00 by the clock of the world.
    expect(at(0, instant('2026-06-10T08:00:00.000Z'), '2026-06-10T23:00:00.000Z')).toBe(false);
  });

  it('is asked of everybody but the carer whose own visit was moved', () => {
    const [one, two] = [newId('member'), newId('member')];
    expect(holderDecidesOn({ holderDecides: true }, { askedCarerId: one }, one)).toBe(false);
    expect(holderDecidesOn({ holderDecides: true }, { askedCarerId: one }, two)).toBe(true);
    expect(holderDecidesOn({ holderDecides: false }, { askedCarerId: null }, two)).toBe(false);
  });
});

describe('after a meeting', () => {
  const nothing: Said = { holderSaid: null, carerSaid: null, madeAt: null, endedAt: null };
  const ended = eight;
  const last = answerByOf(ended);
  const standing = (side: 'holder' | 'carer', said: Partial<Said>, now: Instant, isPair = false) =>
    matchStanding(side, { ...nothing, ...said }, isPair, ended, now);

  it('both have seven days', () => {
    expect(last).toBe('2026-12-01T08:00:00.000Z');
  });

  it('what a side is shown never depends on the other’s no', () => {
    for (const mine of [null, 'yes', 'no'] as const)
      for (const now of [ended, addMinutes(last, -1), last]) {
        const shown = [null, 'no', ...(mine === 'yes' ? [] : (['yes'] as const))] as const;
        const views = shown.map((other) => standing('holder', { holderSaid: mine, carerSaid: other }, now));
        expect(new Set(views).size).toBe(1);
      }
  });

  it('a match goes on until somebody ends it, or the holder counts them no longer', () => {
    const both = { holderSaid: 'yes' as const, carerSaid: 'yes' as const, madeAt: ended };
    expect(standing('carer', both, addMinutes(last, 1), true)).toBe('made');
    expect(standing('carer', both, last, false)).toBe('ended');
    expect(standing('carer', { ...both, endedAt: last }, last, true)).toBe('ended');
  });

  it('is asked of meetings that took place, for seven days, and of nobody who is a pair already', () => {
    const meeting = { kind: 'trial', status: 'taken' as const, endsAt: ended };
    const code = (more: object, said: Said | null = null, isPair = false, now = ended) =>
      matchRefused({ ...meeting, ...more }, said, isPair, now)?.code ?? null;
    expect(code({})).toBeNull();
    expect(code({ kind: 'day' })).toBe('match-not-asked');
    expect(code({ status: 'cancelled' })).toBe('match-not-asked');
    expect(code({}, null, false, before)).toBe('match-not-asked');
    expect(code({}, nothing, true)).toBe('match-not-asked');
    expect(code({}, nothing, false, last)).toBe('match-over');
    expect(code({}, { ...nothing, madeAt: ended }, true)).toBe('match-over');
  });
});
