/** Protects the days of money: what was said beforehand, when the bank moves it, and that it is there on pay day. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pence } from '#shared/language/money.ts';
import { addDays, type Day, day, weekdayOf } from '#shared/language/time.ts';
import { nations, usualRules } from '#shared/mutuals/schema.ts';
import { expectedFee } from '#shared/payments/fees.ts';
import { dayItLeaves } from '#shared/payments/leaves.ts';
import { thingsMissing } from '#shared/payments/missing.ts';
import { nextStepAfter } from '#shared/payments/refused.ts';
import { settlementDays } from '#shared/settlements/calendar.ts';
import { banksRestIn, isWorkingDay, workingDaysAfter } from '#shared/settlements/working-days.ts';

const wales = banksRestIn('wales');
const zone = 'Europe/London';
const mondays = fc.integer({ min: 0, max: 150 }).map((weeks) => addDays(day('2025-01-06'), weeks * 7));
const anyDay = fc.integer({ min: 0, max: 1_050 }).map((days) => addDays(day('2025-01-01'), days));
const nation = fc.constantFrom(...nations);

describe('the day money leaves an account', () => {
  it.each([
    ['a Tuesday', '2026-11-24', '2026-11-27'],
    ['a Thursday', '2026-11-26', '2026-11-30'],
    ['the Tuesday before Christmas', '2026-12-22', '2026-12-29'],
    ['the Tuesday before Easter', '2026-03-31', '2026-04-07'],
  ])('of a debit asked for on %s', (_what, asked, leaves) => {
    expect(dayItLeaves('bacs', day(asked), wales)).toBe(leaves);
    expect(dayItLeaves('card', day(asked), wales)).toBe(asked);
  });

  it('is a working day with two working days of notice, and one that can be asked for', () => {
    fc.assert(
      fc.property(anyDay, nation, (asked, where) => {
        const rests = banksRestIn(where);
        const leaves = dayItLeaves('bacs', asked, rests);
        const notice = workingDaysAfter(asked, 2, rests);
        return isWorkingDay(leaves, rests) && leaves >= notice && leaves <= addDays(asked, 15);
      }),
      { numRuns: 200 },
    );
  });
});

describe('pay day', () => {
  /** How long a debit may take to be known, by the payment service's own word: four business days of its banks. */
  const knownBy = (asked: Day): Day => workingDaysAfter(asked, 4, banksRestIn('england'));

  it('comes after the slowest way has surely brought the money, whatever the week and the nation', () => {
    fc.assert(
      fc.property(mondays, nation, (weekOn, where) => {
        const rests = banksRestIn(where);
        const { collectOn, payDay } = settlementDays(weekOn, usualRules, zone, rests);
        const available = workingDaysAfter(collectOn, 6, banksRestIn('england'));
        const leaves = dayItLeaves('bacs', collectOn, rests);
        return (
          payDay > knownBy(collectOn) && payDay > leaves && payDay > available && isWorkingDay(payDay, rests)
        );
      }),
      { numRuns: 200 },
    );
  });

  it('is sooner where the mutual agreed to cards only', () => {
    const days = settlementDays(day('2026-11-16'), { ...usualRules, collectsBy: ['card'] }, zone, wales);
    expect(days).toMatchObject({ collectOn: '2026-11-24', payDay: '2026-11-27' });
    expect(settlementDays(day('2026-11-16'), usualRules, zone, wales).payDay).toBe('2026-12-03');
  });

  it('counts England’s bank holidays in Scotland too: no debit moves on them', () => {
    const easterMonday = day('2026-04-06');
    expect(weekdayOf(easterMonday)).toBe('MO');
    expect(isWorkingDay(easterMonday, banksRestIn('scotland'))).toBe(false);
  });
});

it.each([
  [10_000, 170, 100],
  [50_000, 770, 200],
  [1_399, 41, 20],
  [5_050, 96, 51],
])('of %d pence a card costs %d and a debit %d', (amount, card, bacs) => {
  expect([expectedFee(pence(amount), 'card'), expectedFee(pence(amount), 'bacs')]).toEqual([card, bacs]);
});

it.each([
  ['insufficient_funds', 'tried-again'],
  ['generic_could_not_process', 'tried-again'],
  ['something_nobody_has_heard_of', 'tried-again'],
  ['transaction_not_allowed', 'another-way'],
  ['restricted_card', 'another-way'],
  ['authentication_required', 'agree-at-bank'],
  ['debit_not_authorized', 'set-up-again'],
  ['mandate-inactive', 'set-up-again'],
])('after %s the next step is %s', (code, next) => expect(nextStepAfter(code)).toBe(next));

it('what is missing is said once each, in the order a person would look for it', () => {
  expect(
    thingsMissing([
      'configuration.recipient.default_outbound_destination',
      'identity.individual.surname',
      'identity.individual.given_name',
      'identity.individual.documents.primary_verification',
      'a.requirement.of.next.year',
    ]),
  ).toEqual(['name', 'bank-account', 'identity-paper', 'something']);
});
