/** How all accounts stood at the end of a day, by kind. */
import { asc, count, eq } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { accounts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';

/** The newest entry of each account up to the day: one step in a key for each. */
const newestOf = (column: 'debits_pence' | 'credits_pence', on: Day) =>
  sql<Pence>`
  coalesce(sum((select ${sql.raw(column)} from account_entries as entries
    where entries.mutual_id = accounts.mutual_id and entries.account_id = accounts.account_id
      and entries.booked_on <= ${on}
    order by entries.booked_on desc, entries.place desc limit 1)), 0)`.mapWith((value: unknown) =>
    pence(Number(value)),
  );

export const sealedByKind = (handle: Reader, mutualId: Id<'mutual'>, on: Day) =>
  handle
    .select({
      kind: accounts.kind,
      accounts: count(),
      debitsPence: newestOf('debits_pence', on),
      creditsPence: newestOf('credits_pence', on),
    })
    .from(accounts)
    .where(eq(accounts.mutualId, mutualId))
    .groupBy(accounts.kind)
    .orderBy(asc(accounts.kind));
