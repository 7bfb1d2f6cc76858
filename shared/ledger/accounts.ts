/**
 * The accounts of the mutual's books. Each is named by its kind and its owner; amounts are whole pence.
 * A transfer takes from nobody: it debits one account and credits another.
 */
export const accountKinds = {
  /** The holder's direct-payment account at their own bank. We never hold it; we mirror what touches us. */
  'holder-funds': 'outside',
  /**
   * Where a holder's money came from, as they say of their bank statement: the council's direct payment, the
   * contribution the council assessed for them to pay in, and what they add of their own.
   */
  'holder-council-money': 'outside',
  'holder-own-contribution': 'outside',
  'holder-top-up': 'outside',
  /** Pending only: what taken shifts will cost. */
  'holder-booked': 'outside',
  /** What the holder owes settlements; pending: worked and not yet settled. */
  'holder-due': 'asset',
  /** Tax, NI, pension, holiday: owed by the holder to others, kept in their own account. */
  'holder-set-aside': 'outside',
  'holder-on-costs': 'outside',
  /** Care paid before or beside the mutual, counted and never settled. */
  'holder-paid-elsewhere': 'outside',
  /** What a holder is owed back because settled hours were put right: set against their next dues. */
  'holder-credit': 'liability',
  'carer-payable': 'liability',
  /** Pay that came after a transfer was taken back, or that was too much when settled hours were put right. */
  'carer-owed-back': 'asset',
  /** What a supplier is owed for what members bought together, or for what the common fund bought. */
  'supplier-payable': 'liability',
  contribution: 'income',
  /** Tax, NI, pension and holiday of carers the mutual employs: owed onwards. */
  'mutual-payroll': 'liability',
  /** Direct debits asked for and not yet known to have come: what Stripe already counts and nobody has. */
  'bacs-in-flight': 'asset',
  'stripe-pending': 'asset',
  'stripe-available': 'asset',
  /** What Stripe keeps back while a carer's own account with it is below zero. */
  'stripe-reserved': 'asset',
  'stripe-fees': 'expense',
  /** Given back to holders: promised, and not yet gone from the balance. */
  'refunds-payable': 'liability',
  /** Collections a bank took back and the mutual bears, and what the bank's asking cost. */
  'dispute-loss': 'expense',
  'dispute-fees': 'expense',
  'mutual-bank': 'asset',
  'mutual-float': 'liability',
  /** What members set aside together: fed by the contribution, spent only by decision; pending: reserved. */
  'common-fund': 'liability',
  /** Pay that the common fund has advanced and a holder's due is to bring back. */
  'fund-advances': 'asset',
  /** The other side of it: of what a holder owes, so much the fund has paid to their carers meanwhile. */
  'holder-advanced': 'asset',
  suspense: 'suspense',
} as const;
export type AccountKind = keyof typeof accountKinds;

export const transferKinds = [
  'booked',
  'worked',
  'care',
  'contribution',
  'payroll',
  'set-aside',
  'paid-in',
  'paid-elsewhere',
  'collection',
  'collected-outside',
  'debit',
  'claim',
  'dispute-fee',
  'loss',
  'stripe-fee',
  'available',
  'pay',
  'paid-outside',
  'pay-reversed',
  'kept-back',
  'refund',
  'float',
  'payout',
  'reserve',
  'suspense',
  'correction',
  'set-off',
  'pledged',
  'share',
  'share-returned',
  'supplier-paid',
  'fund-fed',
  'fund-reserved',
  'fund-released',
  'fund-advanced',
  'fund-repaid',
] as const;
export type TransferKind = (typeof transferKinds)[number];

/** An account of one owner: `holder-due:member_…`. The mutual's own accounts are owned by the mutual. */
export const accountOf = (kind: AccountKind, ownerId: string): string => `${kind}:${ownerId}`;

export const kindOfAccount = (accountId: string): AccountKind => accountId.split(':')[0] as AccountKind;

/** `member_…` or `mutual_…`: whose account it is. */
export const ownerOfAccount = (accountId: string): string => accountId.split(':')[1] ?? '';
