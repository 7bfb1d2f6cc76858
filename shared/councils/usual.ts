/** The profile a council has until somebody enters its own: cautious, and every figure says it is a usual one. */
import type { Day } from '../language/time.ts';
import type { Nation } from '../mutuals/schema.ts';
import { type CouncilProfile, councilProfileSchema } from './schema.ts';

/** Where a figure was read that nobody read at this council. */
export const usualSource = 'Usual council practice; to be replaced by this council’s own rules';

const usual = <V>(value: V, checkedOn: Day) => ({
  value,
  source: usualSource,
  checkedOn,
});

/** Eight weeks of surplus before it is asked back, counted after what is owed; quarterly returns. */
export const usualProfile = (name: string, nation: Nation, checkedOn: Day): CouncilProfile =>
  councilProfileSchema.parse({
    name,
    nation,
    returnEvery: usual('quarter', checkedOn),
    returnDueDays: usual(28, checkedOn),
    evidence: usual(['bank-statements', 'payslips', 'timesheets', 'invoices'], checkedOn),
    surplusLimit: usual({ weeks: 8, counted: 'after-liabilities' }, checkedOn),
    contingencyWeeks: null,
    keepYears: usual({ bank: 6, payroll: 6, timesheets: 6, invoices: 6 }, checkedOn),
    excludedUses: usual(
      [
        { use: 'health-care', words: 'Health care the NHS provides' },
        { use: 'residential-care', words: 'Permanent residential care' },
        { use: 'bills', words: 'Food, rent and household bills' },
      ],
      checkedOn,
    ),
    sameHousehold: {
      value: 'written-exception',
      source: 'Care and Support (Direct Payments) Regulations 2014 (SI 2014/2871) reg 3, and usual practice',
      checkedOn,
    },
    checkMaxMonths: null,
    noticeDays: null,
    contact: { team: 'Direct payments team', phone: null, email: null, address: null },
    reviewBy: checkedOn,
  } satisfies Record<keyof CouncilProfile, unknown>);
