import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { daySchema, instantSchema } from '../language/time.ts';

export const shareRules = ['equal', 'by-hours', 'by-use', 'as-agreed'] as const;
export type ShareRule = (typeof shareRules)[number];

/** What somebody who leaves after closing pays: their share, what cannot be cancelled of it, or nothing. */
export const exitRules = ['pays-share', 'pays-what-cannot-be-cancelled', 'released'] as const;
export type ExitRule = (typeof exitRules)[number];

/** Delivered when most of them say so, or each for themselves. */
export const confirmRules = ['majority', 'each'] as const;
export type ConfirmRule = (typeof confirmRules)[number];

export const purchasePurposes = [
  'outing',
  'night-cover',
  'training',
  'insurance',
  'equipment',
  'other',
] as const;
export type PurchasePurpose = (typeof purchasePurposes)[number];

/** Bought from a supplier with an invoice, or a shift of one carer for several holders. */
export const purchaseKinds = ['supplier', 'group-shift'] as const;
export type PurchaseKind = (typeof purchaseKinds)[number];

export const purchaseStatuses = [
  'offered',
  'going-ahead',
  'released',
  'delivered',
  'doubted',
  'confirmed',
  'invoiced',
  'settled',
  'collected',
  'paid',
  'cancelled',
] as const;
export type PurchaseStatus = (typeof purchaseStatuses)[number];

const pledgeStatuses = ['held', 'withdrawn', 'released', 'left', 'settled'] as const;

const words = (most: number, error: string) => z.string().trim().min(1, { error }).max(most);
const pounds = penceSchema.refine((amount) => amount > 0, { error: 'Give an amount above nothing.' });
const people = z
  .int({ error: 'Give a whole number of people.' })
  .min(2, { error: 'Buying together takes at least two people.' })
  .max(500, { error: 'At most 500 people.' });

export const offerSchema = z
  .strictObject({
    title: words(100, 'Say in a few words what it is.'),
    purpose: z.enum(purchasePurposes, { error: 'Choose what it is for.' }),
    kind: z.enum(purchaseKinds).default('supplier'),
    what: words(1000, 'Say what is bought.'),
    why: words(1000, 'Say why it is better together.'),
    /** Null for a group shift: its carer is found by the holder who posts it. */
    supplierName: words(150, 'Say who is to supply it.').nullable(),
    supplierIsLocal: z.boolean().default(false),
    costPence: pounds,
    shareRule: z.enum(shareRules, { error: 'Choose how the cost is shared.' }),
    /** The price of an hour or a use, where it is shared by these. */
    unitPence: pounds.nullable().default(null),
    minimumPeople: people,
    /** Places there are; null is as many as like. */
    mostPeople: people.nullable().default(null),
    /** At least so much pledged; null is the whole cost. */
    minimumPence: pounds.nullable().default(null),
    closesAt: instantSchema,
    takesPlaceOn: daySchema,
    exitRule: z.enum(exitRules, { error: 'Choose what somebody who leaves pays.' }),
    confirmRule: z.enum(confirmRules, { error: 'Choose who says that it came.' }),
    /** What saying nothing counts as. */
    silence: z.enum(['yes', 'no'], { error: 'Choose what saying nothing counts as.' }),
    confirmDays: z.int().min(1).max(60).default(7),
    /** Those who take part and said yes to it see each other’s names. */
    groupOpen: z.boolean().default(false),
    /** Holders of this council only; null is every holder. */
    councilId: idSchema('council').nullable().default(null),
  })
  .superRefine((offer, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if ((offer.shareRule === 'by-hours' || offer.shareRule === 'by-use') && offer.unitPence === null)
      wrong('unitPence', 'Say what an hour or a use costs.');
    if (offer.kind === 'supplier' && offer.supplierName === null)
      wrong('supplierName', 'Say who is to supply it.');
    if (offer.mostPeople !== null && offer.mostPeople < offer.minimumPeople)
      wrong('mostPeople', 'There must be room for the fewest.');
  });
export type Offer = z.output<typeof offerSchema>;

export const pledgeSchema = z.strictObject({
  units: z.int().min(1, { error: 'Give at least one.' }).max(1000).nullable().default(null),
  amountPence: pounds.nullable().default(null),
  /** The plan outcome this spend is for. */
  outcome: words(200, 'Say which outcome of the plan it is for.'),
  groupOpen: z.boolean().default(false),
});
export type PledgeWish = z.output<typeof pledgeSchema>;

const ownPledgeSchema = z.object({
  status: z.enum(pledgeStatuses),
  units: z.int().nullable(),
  pledgedPence: penceSchema,
  outcome: z.string(),
  groupOpen: z.boolean(),
  /** My word on whether it came. */
  answer: z.enum(['yes', 'no']).nullable(),
  /** Asked for more than I pledged; null when I am not, or have answered. */
  askedPence: penceSchema.nullable(),
  sharePence: penceSchema.nullable(),
  givenBackPence: penceSchema.nullable(),
});

/** As every member sees it: how many, and what each costs; never who, but by everybody’s own yes. */
export const purchaseSchema = z.object({
  purchaseId: idSchema('purchase'),
  title: z.string(),
  purpose: z.enum(purchasePurposes),
  kind: z.enum(purchaseKinds),
  what: z.string(),
  why: z.string(),
  supplierName: z.string().nullable(),
  /** Members voted to offer it. */
  proposalId: idSchema('proposal').nullable(),
  status: z.enum(purchaseStatuses),
  costPence: penceSchema,
  shareRule: z.enum(shareRules),
  unitPence: penceSchema.nullable(),
  minimumPeople: z.int(),
  mostPeople: z.int().nullable(),
  minimumPence: penceSchema,
  closesAt: instantSchema,
  takesPlaceOn: daySchema,
  exitRule: z.enum(exitRules),
  confirmRule: z.enum(confirmRules),
  silence: z.enum(['yes', 'no']),
  confirmBy: instantSchema.nullable(),
  groupOpen: z.boolean(),
  people: z.int(),
  pledgedPence: penceSchema,
  /** Equal shares: what one pays if it stays at those there are now (and me), and at the fewest. */
  eachNowPence: penceSchema.nullable(),
  eachAtMostPence: penceSchema.nullable(),
  invoicePence: penceSchema.nullable(),
  endReason: z.string().nullable(),
  mine: ownPledgeSchema.nullable(),
  /** I am a holder whom the offer is for, and it is open. */
  mayPledge: z.boolean(),
  /** Names of those who said yes to being seen, for those who did. */
  group: z.array(z.string()),
  /** A group shift: the visit it is, for the holder who posted it. */
  shiftId: idSchema('shift').nullable(),
});
export type Purchase = z.infer<typeof purchaseSchema>;

const supplierPaymentSchema = z.object({
  paymentId: idSchema('payment'),
  amountPence: penceSchema,
  paidOn: daySchema,
  reference: z.string(),
  enteredBy: z.string(),
  /** I entered it: somebody else must say it is right. */
  isMine: z.boolean(),
  approvedBy: z.string().nullable(),
});

/** As a coordinator sees it: money and people who take part. */
export const runningSchema = z.object({
  people: z.array(
    z.object({
      memberId: idSchema('member'),
      name: z.string(),
      status: z.enum(pledgeStatuses),
      units: z.int().nullable(),
      pledgedPence: penceSchema,
      askedPence: penceSchema.nullable(),
      answer: z.enum(['yes', 'no']).nullable(),
      leaverPaysPence: penceSchema.nullable(),
      sharePence: penceSchema.nullable(),
      givenBackPence: penceSchema.nullable(),
    }),
  ),
  coveredPence: penceSchema,
  invoiceReference: z.string().nullable(),
  leftoverPence: penceSchema.nullable(),
  payments: z.array(supplierPaymentSchema),
});
export type Running = z.infer<typeof runningSchema>;
