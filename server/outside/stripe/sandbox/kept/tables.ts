/**
 * Everything the sandbox remembers. Objects are kept as the JSON that Stripe would answer; what Stripe
 * knows but never tells (a card's number, a webhook secret) is in `hidden`.
 * Filters of lists are partial indexes on the JSON itself, so that a filter cannot drift from the object.
 */
const tables = `
CREATE TABLE IF NOT EXISTS fact (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS object (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  account TEXT NOT NULL,
  created INTEGER NOT NULL,
  body TEXT NOT NULL,
  hidden TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS object_by_kind ON object (kind, account, seq);
CREATE TABLE IF NOT EXISTS balance (
  account TEXT PRIMARY KEY,
  available INTEGER NOT NULL,
  pending INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS idempotency (
  account TEXT NOT NULL,
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  parameters TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL,
  at INTEGER NOT NULL,
  PRIMARY KEY (account, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idempotency_by_age ON idempotency (at);
CREATE TABLE IF NOT EXISTS later (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  verb TEXT NOT NULL,
  subject TEXT NOT NULL,
  UNIQUE (verb, subject, at)
);
CREATE INDEX IF NOT EXISTS later_by_time ON later (at, seq);
CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'given-up', 'lost')),
  not_before INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS delivery_waiting ON delivery (not_before, seq) WHERE state = 'waiting';
CREATE INDEX IF NOT EXISTS delivery_by_event ON delivery (event);
`;

/** For each kind, the fields its lists may be filtered by; a transaction's payout is the one that Stripe does not show. */
export const filterable: Readonly<Record<string, readonly string[]>> = {
  charge: ['customer', 'payment_intent', 'transfer_group'],
  payment_intent: ['customer'],
  payment_method: ['customer', 'type'],
  setup_intent: ['customer', 'payment_method'],
  checkout_session: ['customer', 'payment_intent', 'status'],
  balance_transaction: ['source', 'type', 'currency', 'payout'],
  transfer: ['destination', 'transfer_group', 'source_transaction'],
  transfer_reversal: ['transfer'],
  refund: ['charge', 'payment_intent'],
  payout: ['status', 'destination'],
  dispute: ['charge', 'payment_intent'],
  topup: ['status'],
  mandate: ['payment_method'],
  customer: ['email'],
  event: ['type'],
};

const indexesOfFilters = (): string =>
  Object.entries(filterable)
    .flatMap(([kind, fields]) =>
      fields.map(
        (field) =>
          `CREATE INDEX IF NOT EXISTS ${kind}_by_${field} ON object (account, (${field === 'payout' ? 'hidden' : 'body'} ->> '$.${field}'), seq) WHERE kind = '${kind}';`,
      ),
    )
    .join('\n');

export const allTables = `${tables}
${indexesOfFilters()}
CREATE INDEX IF NOT EXISTS charge_by_mandate ON object ((body ->> '$.payment_method_details.bacs_debit.mandate')) WHERE kind = 'charge';
CREATE INDEX IF NOT EXISTS balance_transaction_waiting ON object (account, (body ->> '$.available_on')) WHERE kind = 'balance_transaction' AND (body ->> '$.status') = 'pending';
`;
