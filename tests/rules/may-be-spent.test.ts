/** Protects holders from spending what their council will ask back, and lets through what it allowed in writing. */
import { describe, expect, it } from 'vitest';
import { inForceOn } from '#shared/councils/in-force.ts';
import { type CouncilException, mayBeSpent } from '#shared/councils/may-be-spent.ts';
import type { Use } from '#shared/councils/uses.ts';
import { usualProfile } from '#shared/councils/usual.ts';
import { day } from '#shared/language/time.ts';

const today = day('2026-11-23');
const rules = usualProfile('Cyngor Cwm Tawel', 'wales', today);
const apart = { sameHousehold: false, exceptionReference: null };
const sister = { sameHousehold: true, exceptionReference: null };
const spent = (use: Use, pair = apart as typeof sister, exceptions: CouncilException[] = []) =>
  mayBeSpent({ use, onDay: today, pair }, rules, exceptions);
const health = (fromOn: string, untilOn: string | null): CouncilException => ({
  use: 'health-care',
  fromOn: day(fromOn),
  untilOn: untilOn === null ? null : day(untilOn),
});

describe('what a council’s money may be spent on', () => {
  it('is anything its rules do not exclude', () => expect(spent('personal-care')).toBeNull());

  it('is not what they do: the council, its words, the source and the day are named', () =>
    expect(spent('health-care')).toMatchObject({
      code: 'use-excluded',
      facts: {
        council: 'Cyngor Cwm Tawel',
        rule: 'Health care the NHS provides',
        checkedOn: '2026-11-23',
        source: expect.stringContaining('Usual'),
      },
    }));

  it.each([
    ['while an exception holds', [health('2026-11-01', '2026-11-23')], null],
    ['while one without an end holds', [health('2026-11-23', null)], null],
    ['not before it', [health('2026-11-24', null)], 'use-excluded'],
    ['not after it', [health('2026-11-01', '2026-11-22')], 'use-excluded'],
    [
      'not by one for something else',
      [{ ...health('2026-11-01', null), use: 'bills' as const }],
      'use-excluded',
    ],
  ])('is an excluded one %s', (_, exceptions, code) =>
    expect(spent('health-care', apart as typeof sister, exceptions)?.code ?? null).toBe(code),
  );
});

describe('a relative in the same household', () => {
  it('is not paid without the written exception', () =>
    expect(spent('personal-care', sister)?.code).toBe('same-household-not-paid'));

  it('is paid with it, up to its last day', () => {
    const allowed = { sameHousehold: true, exceptionReference: 'CCT/7', exceptionUntilOn: today };
    const spend = (onDay: string) =>
      mayBeSpent({ use: 'personal-care', onDay: day(onDay), pair: allowed }, rules, [])?.code ?? null;
    expect([spend('2026-11-23'), spend('2026-11-24')]).toEqual([null, 'same-household-not-paid']);
  });

  it('is paid where the council’s own rules allow it', () => {
    const lenient = { ...rules, sameHousehold: { ...rules.sameHousehold, value: 'allowed' as const } };
    expect(mayBeSpent({ use: 'personal-care', onDay: today, pair: sister }, lenient, [])).toBeNull();
  });
});

describe('the version of a profile that holds', () => {
  const versions = [
    { version: 1, fromOn: day('2026-04-01') },
    { version: 2, fromOn: day('2026-10-01') },
    { version: 3, fromOn: day('2026-10-01') },
  ];
  it.each([
    ['2026-01-01', 1],
    ['2026-09-30', 1],
    ['2026-10-01', 3],
  ])('on %s is the %i', (onDay, version) => expect(inForceOn(versions, day(onDay)).version).toBe(version));
});
