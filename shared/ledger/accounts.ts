/**
 * The accounts of the mutual's books. Each is named by its kind and its owner; amounts are whole pence.
 * A transfer takes from nobody: it debits one account and credits another.
 */
export const accountKinds = {
  /** The holder's direct-payment account at their own bank. We never hold it; we mirror what touches us. */
  'holder-funds': 'outside',
  /** Pending only: what taken shifts will cost. */
  'holder-booked': 'outside',
  /** What the holder owes settlements; pending: worked and not yet settled. */
  'holder-due': 'asset',
  /** Tax, NI, pension, holiday: owed by the holder to others, kept in their own account. */
  'holder-set-aside': 'outside',
  'holder-on-costs': 'outside',
  /** Care paid before or beside the mutual, counted and never settled. */
  'holder-paid-elsewhere': 'outside',
  'carer-payable': 'liability',
  /** Pay that came after a transfer was taken back. */
  'carer-owed-back': 'asset',
  /** What a supplier is owed for what members bought together, or for what the common fund bought. */
  'supplier-payable': 'liability',
  contribution: 'income',
  /** Tax, NI, pension and holiday of carers the mutual employs: owed onwards. */
  'mutual-payroll': 'liability',
  'stripe-pending': 'asset',
  'stripe-available': 'asset',
  'stripe-fees': 'expense',
  'mutual-bank': 'asset',
  'mutual-float': 'liability',
  /** What members set aside together: fed by the contribution, spent only by decision; pending: reserved. */
  'common-fund': 'liability',
  /** Pay that the common fund has advanced and a holder's due is to bring back. */
  'fund-advances': 'asset',
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
  'paid-elsewhere',
  'collection',
  'stripe-fee',
  'available',
  'pay',
  'pay-reversed',
  'refund',
  'float',
  'payout',
  'suspense',
  'correction',
  'pledged',
  'share',
  'share-returned',
  'supplier-paid',
  'fund-fed',
  'fund-reserved',
  'fund-released',
] as const;
export type TransferKind = (typeof transferKinds)[number];

/** An account of one owner: `holder-due:member_…`. The mutual's own accounts are owned by the mutual. */
export const accountOf = (kind: AccountKind, ownerId: string): string => `${kind}:${ownerId}`;

export const kindOfAccount = (accountId: string): AccountKind => accountId.split(':')[0] as AccountKind;

/** `member_…` or `mutual_…`: whose account it is. */
export const ownerOfAccount = (accountId: string): string => accountId.split(':')[1] ?? '';
