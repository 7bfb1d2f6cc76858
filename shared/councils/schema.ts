/** What a council asks of people with a direct payment: data, never code, each figure with source and date. */
import { z } from 'zod';
import { daySchema } from '../language/time.ts';
import { nationSchema } from '../mutuals/schema.ts';
import { useSchema } from './uses.ts';

/** Where a rule was read, and on which day. */
const ruleSourceSchema = z.strictObject({
  source: z.string().min(1, { error: 'Say where this was read.' }).max(500),
  checkedOn: daySchema,
});

const sourced = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ value, ...ruleSourceSchema.shape });

/** What a return may be asked to hold. */
const evidenceKinds = [
  'bank-statements',
  'payslips',
  'tax-and-ni-payments',
  'timesheets',
  'invoices',
  'receipts',
  'insurance-certificate',
  'employment-contracts',
  'pension-declaration',
  'outcomes',
  'declaration',
] as const;

export const sameHouseholdSchema = z.enum(['written-exception', 'allowed'], {
  error: 'Say whether relatives in the same household may be paid.',
});

/** Before or after what is owed and set aside is taken off. */
export const countedSchema = z.enum(['before-liabilities', 'after-liabilities'], {
  error: 'Choose whether what is owed counts as left over.',
});

const recordKinds = ['bank', 'payroll', 'employment', 'timesheets', 'invoices', 'checks'] as const;

export const councilProfileSchema = z
  .strictObject({
    name: z.string().min(1).max(200),
    nation: nationSchema,
    /** How often evidence is asked for. */
    returnEvery: sourced(
      z.enum(['four-weeks', 'month', 'quarter', 'half-year', 'year'], { error: 'Choose how often.' }),
    ),
    /** Days after the end of a period by which its return is due. */
    returnDueDays: sourced(z.int().min(1).max(180)),
    evidence: sourced(z.array(z.enum(evidenceKinds))),
    /** More than so many weeks’ payments may be asked back; `after-liabilities` leaves out what is owed. */
    surplusLimit: sourced(
      z.strictObject({
        weeks: z.int().min(1).max(52),
        counted: countedSchema,
      }),
    ),
    /** Weeks of payment that may be kept for emergencies on top; null if the council knows no such thing. */
    contingencyWeeks: sourced(z.int().min(0).max(52)).nullable(),
    /** How long each kind of record is kept, in years. */
    keepYears: sourced(z.partialRecord(z.enum(recordKinds), z.int().min(1).max(30))),
    /** What the money may not be spent on, and in the council’s words. */
    excludedUses: sourced(z.array(z.strictObject({ use: useSchema, words: z.string().min(1).max(300) }))),
    /** Whether a relative who lives with the holder may be paid at all, or only with a written exception. */
    sameHousehold: sourced(sameHouseholdSchema),
    /** A check older than this is asked for again; null if the council does not say. */
    checkMaxMonths: sourced(z.int().min(1).max(120)).nullable(),
    /** Days of notice before payments change or end. */
    noticeDays: sourced(z.int().min(0).max(365)).nullable(),
    contact: z.strictObject({
      team: z.string().max(200),
      phone: z.string().max(50).nullable(),
      email: z.email({ error: 'Give an e-mail address like name@example.org.' }).nullable(),
      address: z.string().max(500).nullable(),
    }),
    /** The day on which a person should read the council’s pages again. */
    reviewBy: daySchema,
  })
  .meta({ id: 'CouncilProfile' });
export type CouncilProfile = z.output<typeof councilProfileSchema>;
