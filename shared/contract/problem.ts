/**
 * What can be answered instead of success (RFC 9457). A refusal is a state of the world, expected and
 * named here; invalid input is 422 with pointers; anything else is a fault and says nothing but its id.
 */
import { z } from 'zod';

const refusal = (status: number, title: string) => ({ status, title });

export const refusals = {
  // who is asking
  'sign-in-needed': refusal(401, 'Please sign in first.'),
  'second-step-needed': refusal(403, 'This needs your second step: a passkey or the code from your app.'),
  'sign-in-code-wrong': refusal(409, 'That is not the code in the newest mail.'),
  'sign-in-code-used-up': refusal(409, 'That code was tried too often or has run out. Ask for a new mail.'),
  'sign-in-link-used': refusal(409, 'This link was used already or has run out. Ask for a new mail.'),
  'second-step-wrong': refusal(409, 'That is not the code your app shows now.'),
  'second-step-resting': refusal(429, 'Too many wrong codes. Wait a quarter of an hour, then try again.'),
  'second-step-not-set-up': refusal(409, 'There is no app with codes set up for this sign-in yet.'),
  'second-step-already-set-up': refusal(409, 'An app with codes is set up already.'),
  'passkey-not-accepted': refusal(409, 'This passkey was not accepted.'),
  'not-allowed': refusal(403, 'Your part in the mutual does not include this.'),
  'rights-not-given': refusal(403, 'The person you act for has not given you this right.'),
  'cross-site-request': refusal(403, 'This did not come from Carepool’s own page.'),
  'not-found': refusal(404, 'There is nothing here that you may see.'),
  'too-many-requests': refusal(429, 'That was a lot at once. Wait a moment and try again.'),
  'busy-try-again': refusal(503, 'Too many people are changing this at once. Nothing was saved; try again.'),
  'body-too-large': refusal(413, 'That is more than can be sent at once.'),
  'invalid-input': refusal(422, 'Some of this needs another look.'),
  'unreadable-body': refusal(400, 'What was sent could not be read as JSON.'),
  'idempotency-key-needed': refusal(400, 'Send an Idempotency-Key with every change.'),
  'idempotency-key-reused': refusal(409, 'This key was already used for a different request.'),
  // founding and membership
  'already-founded': refusal(409, 'This installation has been founded already.'),
  'founding-code-wrong': refusal(403, 'That is not the code in the server’s log.'),
  'mode-not-available': refusal(409, 'This way of working is known but not built yet.'),
  'already-member': refusal(409, 'This person is a member already.'),
  'not-applying': refusal(409, 'This person is not waiting to be admitted.'),
  'money-not-settled': refusal(409, 'There is money to settle before this person can leave.'),
  'shifts-still-coming': refusal(409, 'There are shifts still to come.'),
  'more-than-set-aside': refusal(409, 'That is more than is set aside.'),
  'council-already-there': refusal(409, 'This council is there already.'),
  'last-coordinator': refusal(409, 'A mutual needs a coordinator, and this is the last one.'),
  'invitation-used': refusal(409, 'This invitation has been used or has run out.'),
  'no-email': refusal(409, 'There is no e-mail to write to.'),
  'status-check-needed': refusal(409, 'Self-employed counts only with a recorded status check.'),
  'match-not-asked': refusal(409, 'Nobody is asked this about this visit.'),
  'match-over': refusal(409, 'This cannot be answered any more.'),
  // needs and shifts
  'need-changed-meanwhile': refusal(409, 'Somebody changed this need meanwhile. Look at it again first.'),
  'need-closed': refusal(409, 'This need is closed.'),
  'already-paused': refusal(409, 'It is paused on some of these days already.'),
  'not-paused': refusal(409, 'There is no such pause, or it is over.'),
  'agreements-would-meet': refusal(409, 'Further on, this would meet care you have agreed to already.'),
  'agreement-over': refusal(409, 'This agreement has ended, or will end on a day that was said already.'),
  'notice-too-short': refusal(409, 'The other side needs more notice.'),
  'time-never-happens': refusal(409, 'The clocks go forward that night: this time does not exist.'),
  'time-happens-twice': refusal(409, 'The clocks go back that night: this time comes twice. Say which one.'),
  'shift-in-the-past': refusal(409, 'This time has passed.'),
  'visit-too-short': refusal(409, 'The members’ terms do not allow so short a visit.'),
  'budget-would-overspend': refusal(409, 'This would spend more than the budget has left.'),
  'no-budget': refusal(409, 'There is no budget for this time yet.'),
  'shift-already-taken': refusal(409, 'Somebody has just taken this shift.'),
  'shift-not-open': refusal(409, 'This shift is not open to be taken.'),
  'holder-decides': refusal(409, 'Its holder says yes to a carer first.'),
  'offer-not-needed': refusal(409, 'You can take this shift at once.'),
  'offer-over': refusal(409, 'This is not open any more.'),
  'offer-does-not-fit': refusal(409, 'By the rules this carer cannot be given this shift now.'),
  'shift-overlaps': refusal(409, 'You already have care at that time.'),
  'travel-too-long': refusal(409, 'There is not enough time to get there from your other shift.'),
  'rest-too-short': refusal(409, 'This would leave too little rest.'),
  'not-opted-out': refusal(409, 'You have not chosen to work longer hours.'),
  'rest-kept-free': refusal(409, 'You keep this time free to rest.'),
  'weekly-hours-too-long': refusal(409, 'This would go over the weekly working hours.'),
  'too-young-for-this': refusal(409, 'The law keeps this time free for people under 18.'),
  'not-cleared-for-care': refusal(409, 'The right to work must be recorded as checked first.'),
  'check-runs-out-before': refusal(409, 'A check runs out before this shift.'),
  'same-household-not-paid': refusal(
    409,
    'A relative in the same household may not be paid without the council’s written exception.',
  ),
  'use-excluded': refusal(409, 'The council’s rules do not let this money be spent on that.'),
  'shift-not-held': refusal(409, 'You do not hold this shift.'),
  'shift-not-changeable': refusal(409, 'This shift has gone too far to be changed.'),
  // messages
  'conversation-ended': refusal(409, 'This conversation has ended: nobody can write in it now.'),
  'attachment-too-large': refusal(413, 'This file is too large to send.'),
  'attachment-not-accepted': refusal(415, 'This file is not a picture or a PDF.'),
  // cover
  'cover-not-agreed': refusal(409, 'Nothing is agreed yet for the day a carer cannot come.'),
  'cover-under-way': refusal(409, 'People are being asked for this shift already.'),
  'cover-over': refusal(409, 'Nobody is asked for this shift any more.'),
  'already-asked': refusal(409, 'This carer was asked already.'),
  'ask-answered': refusal(409, 'This was answered already.'),
  'swap-under-way': refusal(409, 'A swap of this shift is being asked about already.'),
  'swap-over': refusal(409, 'This swap is not open any more.'),
  'swap-does-not-fit': refusal(409, 'By the rules for time, travel or money these shifts cannot be swapped.'),
  'coordinators-do-not-choose': refusal(
    403,
    'In this mutual only the holder, or the people they chose, say whom to ask.',
  ),
  // hours
  'hours-too-early': refusal(409, 'Hours can be recorded once the shift has begun.'),
  'hours-not-recorded': refusal(409, 'No hours have been recorded yet.'),
  'hours-already-confirmed': refusal(409, 'These hours are confirmed.'),
  'hours-already-settled': refusal(409, 'These hours are settled.'),
  'hours-changed-meanwhile': refusal(409, 'These hours were changed meanwhile. Look at them again first.'),
  'hours-overlap': refusal(409, 'These times overlap another shift that was worked.'),
  'hours-not-settled': refusal(409, 'These hours are not settled yet.'),
  'hours-as-they-are': refusal(409, 'That is what counts already.'),
  'correction-waits': refusal(409, 'A correction of these hours waits for an answer already.'),
  'correction-over': refusal(409, 'This correction has been answered.'),
  // money
  'settlement-not-due': refusal(409, 'This week cannot be settled yet.'),
  'settlement-already-run': refusal(409, 'This week has been settled.'),
  'fees-not-covered': refusal(409, 'The expected fees are more than the contribution and the float cover.'),
  'settlement-changed': refusal(409, 'What was looked at is not what it would be now.'),
  'own-payment': refusal(403, 'Nobody approves their own payment.'),
  'holiday-not-earned': refusal(409, 'So much paid holiday has not been earned yet.'),
  'holiday-there-already': refusal(409, 'There is paid holiday on one of these days already.'),
  'holiday-paid-already': refusal(409, 'This holiday has been paid.'),
  'net-pay-too-high': refusal(409, 'Net pay cannot be more than gross pay.'),
  'payments-unreachable': refusal(
    503,
    'The payment service does not answer. Nothing was lost; it will be tried again.',
  ),
  'nothing-to-collect': refusal(409, 'There is nothing of this to collect now.'),
  'way-not-agreed': refusal(409, 'The mutual does not collect in this way.'),
  'month-already-closed': refusal(409, 'This month is closed already.'),
  'month-not-over': refusal(409, 'This month is not over yet.'),
  'earlier-month-open': refusal(409, 'An earlier month is not closed yet.'),
  'month-changed-meanwhile': refusal(
    409,
    'What is open in this month changed meanwhile. Look at it again first.',
  ),
  'books-touched': refusal(409, 'The books are not as they were sealed: somebody must look first.'),
  'bank-line-answered': refusal(409, 'It was said already what this line is.'),
  'bank-line-not-answered': refusal(409, 'Nothing is said of this line that could be taken back.'),
  'bank-match-differs': refusal(409, 'This movement is of another amount, or goes the other way.'),
  'bank-match-taken': refusal(409, 'This movement is another line of the statement already.'),
  'claim-decided': refusal(409, 'Somebody has said already who bears this.'),
  'holder-under-review': refusal(
    409,
    'A payment was taken back by a bank. Nothing more can be booked until the mutual has looked at it.',
  ),
  'not-collected': refusal(409, 'Nothing was collected that could go back.'),
  'refund-above-collected': refusal(409, 'That is more than was collected and has not gone back.'),
  'refund-above-paid-too-much': refusal(409, 'That is more than the holder has paid too much.'),
  'own-money-too-little': refusal(409, 'The mutual does not have so much of its own.'),
  'refund-may-be-claimed': refusal(
    409,
    'This came by direct debit: the bank may claim it back as well, and it would be lost twice.',
  ),
  'refund-not-failed': refusal(409, 'This refund has not failed.'),
  'break-ended': refusal(409, 'This difference is not open any more.'),
  'signature-invalid': refusal(400, 'This message was not signed by the payment service.'),
  // buying together, and the common fund
  'purchase-closed': refusal(409, 'This offer is closed.'),
  'purchase-full': refusal(409, 'All places are taken.'),
  'purchase-not-so-far': refusal(409, 'This cannot be done with this purchase now.'),
  'purchase-too-early': refusal(409, 'The day of it is still to come.'),
  'already-pledged': refusal(409, 'You take part already.'),
  'not-pledged': refusal(409, 'This person does not take part.'),
  'covered-already': refusal(409, 'What was pledged covers this already.'),
  'invoice-above-pledged': refusal(409, 'This is more than those who take part have pledged.'),
  'group-shift-on-costs': refusal(
    409,
    'The costs of employing this carer would stay with one holder: they cannot be shared.',
  ),
  'payment-entered-already': refusal(409, 'This payment was entered already.'),
  'second-person-needed': refusal(403, 'A second person must say that this is right.'),
  'more-than-collected': refusal(409, 'That is more than was collected.'),
  'leftover-given-back': refusal(409, 'What was left over has been given back already.'),
  'fund-too-small': refusal(409, 'The common fund has less than that free.'),
  'reserve-over': refusal(409, 'This was released or put back already.'),
  'more-than-reserved': refusal(409, 'That is more than was reserved.'),
  'evidence-needed': refusal(409, 'Nobody has shown the evidence yet.'),
  'nothing-owed': refusal(409, 'Nobody is owed anything that could be paid by hand.'),
  'already-paid': refusal(409, 'This is paid already.'),
  'payment-under-way': refusal(
    409,
    'This is under way at the payment service. Paid by hand, it could be paid twice.',
  ),
  'more-than-owed': refusal(409, 'That is more than is owed.'),
  'rest-too-small': refusal(409, 'What would be left is too small to be collected.'),
  'outside-payment-entered': refusal(409, 'A payment with this reference was entered for this already.'),
  'outside-payment-decided': refusal(409, 'This payment was recorded or withdrawn already.'),
  'outside-payments-waiting': refusal(409, 'Payments that were entered still wait for a second person.'),
  // deciding together
  'proposal-not-so-far': refusal(409, 'This cannot be done with this proposal now.'),
  'voices-missing': refusal(
    409,
    'Nobody has said yet how this touches those who use care and those who give it.',
  ),
  'voices-closed': refusal(409, 'Who needs a voice was settled when voting opened.'),
  'voice-put-right-already': refusal(409, 'This was put right already.'),
  'vote-notice-too-short': refusal(409, 'That gives everybody less notice than your rules ask for.'),
  'terms-below-floor': refusal(409, 'These terms lie below what the law or your own floor asks for.'),
  'change-too-early': refusal(409, 'This would begin before the vote on it is over.'),
  'rules-do-not-fit': refusal(409, 'These rules do not fit together.'),
  'amendment-not-declined': refusal(409, 'Its proposer has still to answer this wording, or took it up.'),
  'amendment-open': refusal(409, 'Another wording of this has still to be answered or voted on.'),
  'amendment-over': refusal(409, 'This wording was answered already.'),
  'terms-not-forward': refusal(409, 'Terms hold forward only: these would begin before the vote is over.'),
  'voting-not-open': refusal(409, 'Voting on this is not open.'),
  'vote-not-closed': refusal(409, 'Nobody knows the result before voting has closed.'),
  'not-on-roll': refusal(403, 'This person is not on the roll of those who vote so.'),
  'already-voted': refusal(409, 'This person has voted already. A ballot that was cast stands.'),
  'receipt-used': refusal(409, 'Another ballot carries this receipt.'),
  // spreadsheets
  'import-has-errors': refusal(422, 'Some rows need another look. Nothing was written.'),
} as const satisfies Record<string, { status: number; title: string }>;

export type RefusalCode = keyof typeof refusals;

export const inputErrorSchema = z.object({
  pointer: z.string().meta({ description: 'JSON pointer to the field', example: '/minutes' }),
  detail: z.string(),
  fault: z
    .object({
      row: z.int().nullable(),
      column: z.string().nullable(),
      code: z.string(),
      facts: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .optional()
    .meta({ description: 'Of a spreadsheet: the place and the kind, for screens in another language' }),
});
export type InputError = z.infer<typeof inputErrorSchema>;

/** The body of every answer that is not a success, as application/problem+json. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    instead: z.string().optional().meta({ description: 'What would work' }),
    requestId: z.string(),
    errors: z.array(inputErrorSchema).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof problemSchema>;

/** Values the screen puts into its own sentence: `{ earliestAt: '2026-…Z' }`. Never names of people. */
export type RefusalFacts = Record<string, string | number | boolean | null>;

/** What rules return instead of throwing: a code, the facts and what would work instead. */
export interface Reason {
  code: RefusalCode;
  detail?: string;
  instead?: string;
  facts?: RefusalFacts;
}

const everyError = Error as ErrorConstructor & { stackTraceLimit: number };

/** Thrown by actions, answered as a problem document. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly reason: Reason;
  readonly errors: InputError[] | undefined;
  constructor(reason: Reason | RefusalCode, inputErrors?: InputError[]) {
    const full = typeof reason === 'string' ? { code: reason } : reason;
    // An answer, not a mistake: where it was given is not worth looking up each time.
    const { stackTraceLimit } = everyError;
    everyError.stackTraceLimit = 0;
    super(full.code);
    everyError.stackTraceLimit = stackTraceLimit;
    this.name = 'Refusal';
    this.code = full.code;
    this.reason = full;
    this.errors = inputErrors;
  }
}

/** Throws the reason as a refusal when a rule gave one. */
export const refuseIf = (reason: Reason | null): void => {
  if (reason) throw new Refusal(reason);
};
