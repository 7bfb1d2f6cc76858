/** Protects what councils ask: data with its source and day, or it is not taken. */
import { describe, expect, it } from 'vitest';
import { councilProfileSchema } from '#shared/councils/schema.ts';

const read = { source: 'The council’s direct payment agreement, page 4', checkedOn: '2026-11-20' };
const profile = {
  name: 'Cyngor Dyffryn',
  nation: 'wales',
  returnEvery: { value: 'quarter', ...read },
  returnDueDays: { value: 28, ...read },
  evidence: { value: ['bank-statements', 'payslips'], ...read },
  surplusLimit: { value: { weeks: 8, counted: 'after-liabilities' }, ...read },
  contingencyWeeks: null,
  keepYears: { value: { bank: 6, payroll: 6 }, ...read },
  excludedUses: { value: [{ use: 'alcohol-tobacco-gambling', words: 'Alcohol and tobacco' }], ...read },
  sameHousehold: { value: 'written-exception', ...read },
  checkMaxMonths: { value: 36, ...read },
  noticeDays: null,
  contact: { team: 'Direct payments', phone: '01639 000000', email: 'dp@example.org', address: null },
  reviewBy: '2027-11-20',
};

describe('a council profile', () => {
  it('is taken as it is', () => expect(councilProfileSchema.parse(profile)).toEqual(profile));
  it.each<[says: string, changed: object]>([
    ['a figure without its source', { returnDueDays: { value: 28, checkedOn: '2026-11-20' } }],
    ['a figure without its day', { returnDueDays: { value: 28, source: 'somewhere' } }],
    ['a day that does not exist', { reviewBy: '2027-02-30' }],
    ['a rule nobody knows', { surplus: 3 }],
  ])('refuses %s', (_says, changed) => {
    expect(councilProfileSchema.safeParse({ ...profile, ...changed }).success).toBe(false);
  });
});
