import { z } from 'zod';
import { idSchema } from '../language/ids.ts';
import { instantSchema } from '../language/time.ts';
import type { Role } from '../members/schema.ts';

/** What a member hears of. */
export const noticeKinds = [
  'message',
  'shift-taken',
  'shift-changed',
  'shift-cancelled',
  'offer-made',
  'offer-accepted',
  'offer-over',
  'match-made',
  'match-ended',
  'hours-due',
  'hours-to-answer',
  'hours-answered',
  'care-at-risk',
  'cover-asked',
  'swap-waits',
  'swap-answered',
  'pay-sent',
  'surplus-near',
  'collection-coming',
  'collection-made',
  'collection-failed',
  'way-to-pay-ended',
  'account-asks',
  'bank-payout-made',
  'bank-payout-failed',
  'report-made',
  'report-closed',
  'purchase-goes-ahead',
  'purchase-released',
  'purchase-came',
  'purchase-asks-more',
  'purchase-cancelled',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
const noticeKindSchema = z.enum(noticeKinds);

const kindsOf: Partial<Record<Role, readonly NoticeKind[]>> = {
  holder: [
    'message',
    'shift-taken',
    'shift-changed',
    'shift-cancelled',
    'offer-made',
    'match-made',
    'match-ended',
    'hours-to-answer',
    'care-at-risk',
    'surplus-near',
    'swap-waits',
    'collection-coming',
    'collection-made',
    'collection-failed',
    'way-to-pay-ended',
    'report-closed',
    'purchase-goes-ahead',
    'purchase-released',
    'purchase-came',
    'purchase-asks-more',
    'purchase-cancelled',
  ],
  carer: [
    'message',
    'shift-changed',
    'shift-cancelled',
    'offer-accepted',
    'offer-over',
    'match-made',
    'match-ended',
    'cover-asked',
    'hours-due',
    'hours-answered',
    'swap-waits',
    'swap-answered',
    'pay-sent',
    'account-asks',
    'bank-payout-made',
    'bank-payout-failed',
    'report-closed',
  ],
  coordinator: ['report-made', 'care-at-risk'],
};

/** What can happen to somebody with these parts. Who acts for a holder hears what the holder hears. */
export const noticesFor = (roles: readonly Role[]): readonly NoticeKind[] => {
  const parts = roles.map((role) => (role === 'representative' ? 'holder' : role));
  return noticeKinds.filter((kind) => parts.some((part) => kindsOf[part]?.includes(kind)));
};

export const mailTimes = ['at-once', 'daily', 'never'] as const;
export type MailTime = (typeof mailTimes)[number];
const mailTimeSchema = z.enum(mailTimes, { error: 'Choose when it should come by mail.' });

/** Somebody may be left without care: this mail is not a matter of choice. */
export const alwaysMailed: readonly NoticeKind[] = ['care-at-risk'];

/** What it is about needs its holder's money right. */
export const moneyNotices: readonly NoticeKind[] = [
  'collection-coming',
  'collection-made',
  'collection-failed',
  'way-to-pay-ended',
  'surplus-near',
];

/**
 * Somebody waits for their answer by a certain time, or money moves or cannot: it comes by mail unless they
 * choose otherwise.
 */
const mailedUnlessChosen: readonly NoticeKind[] = [
  'cover-asked',
  'collection-coming',
  'collection-made',
  'collection-failed',
  'way-to-pay-ended',
  'account-asks',
  'bank-payout-failed',
];

/** What its mail does for somebody who chose nothing: hardly anybody gets mail they did not ask for. */
export const mailTimeOf = (kind: NoticeKind, chosen: MailTime | undefined): MailTime => {
  if (alwaysMailed.includes(kind)) return 'at-once';
  return chosen ?? (mailedUnlessChosen.includes(kind) ? 'at-once' : 'never');
};

export const noticeSchema = z.object({
  noticeId: idSchema('notice'),
  kind: noticeKindSchema,
  /** For a representative: the holder it is about. */
  forId: idSchema('member').nullable(),
  forName: z.string().nullable(),
  needId: idSchema('need').nullable(),
  shiftId: idSchema('shift').nullable(),
  conversationId: idSchema('conversation').nullable(),
  payId: idSchema('pay').nullable(),
  dueId: idSchema('due').nullable(),
  purchaseId: idSchema('purchase').nullable(),
  proposalId: idSchema('proposal').nullable(),
  startsAt: instantSchema.nullable(),
  at: instantSchema,
  readAt: instantSchema.nullable(),
});
export type Notice = z.infer<typeof noticeSchema>;

export const noticeChoiceSchema = z.object({ kind: noticeKindSchema, mail: mailTimeSchema });
export type NoticeChoice = z.infer<typeof noticeChoiceSchema>;
