/** The books: balances are what transfers made them, and nothing reaches from one mutual into another. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

/** Every transfer on both its accounts, as what it adds to each of the four columns of a balance. */
const moved = sql`
  select mutual_id, account_id, sum(debit_posted) as debit_posted, sum(credit_posted) as credit_posted,
    sum(debit_pending) as debit_pending, sum(credit_pending) as credit_pending
  from (
    select mutual_id, debit_account_id as account_id,
      case when state = 'posted' then amount_pence else 0 end as debit_posted, 0 as credit_posted,
      case when state = 'pending' then amount_pence else 0 end as debit_pending, 0 as credit_pending
    from transfers
    union all
    select mutual_id, credit_account_id as account_id,
      0 as debit_posted, case when state = 'posted' then amount_pence else 0 end as credit_posted,
      0 as debit_pending, case when state = 'pending' then amount_pence else 0 end as credit_pending
    from transfers
  ) as both_sides
  group by mutual_id, account_id`;

export const ledgerQuestions: readonly Question[] = [
  {
    never: 'an account whose posted or pending balance is not the sum of its transfers',
    found: sql`
      select accounts.mutual_id || ' ' || accounts.account_id as what
      from accounts left join (${moved}) as moved
        on moved.mutual_id = accounts.mutual_id and moved.account_id = accounts.account_id
      where debits_posted_pence <> coalesce(debit_posted, 0)
        or credits_posted_pence <> coalesce(credit_posted, 0)
        or debits_pending_pence <> coalesce(debit_pending, 0)
        or credits_pending_pence <> coalesce(credit_pending, 0)`,
  },
  {
    never: 'an account named otherwise than by its kind and owner, or owned by somebody of another mutual',
    found: sql`
      select accounts.mutual_id || ' ' || account_id as what
      from accounts left join members
        on members.mutual_id = accounts.mutual_id and members.member_id = accounts.owner_id
      left join suppliers
        on suppliers.mutual_id = accounts.mutual_id and suppliers.supplier_id = accounts.owner_id
      where account_id <> kind || ':' || owner_id
        or (owner_id <> accounts.mutual_id and members.member_id is null and suppliers.supplier_id is null)`,
  },
  {
    never: 'a journal that moves nothing, or whose lines are not numbered from 1',
    found: sql`
      select journals.mutual_id || ' ' || journals.cause as what
      from journals left join transfers
        on transfers.mutual_id = journals.mutual_id and transfers.journal_id = journals.journal_id
      group by journals.mutual_id, journals.journal_id, journals.cause
      having count(transfers.line) = 0 or min(transfers.line) <> 1
        or max(transfers.line) <> count(transfers.line)`,
  },
  {
    never: 'a transfer of nothing, of less than nothing, or from an account to itself',
    found: sql`
      select mutual_id || ' ' || transfer_id as what from transfers
      where amount_pence <= 0 or debit_account_id = credit_account_id`,
  },
  {
    never: 'a journal that is posted in part only',
    found: sql`
      select mutual_id || ' ' || journal_id as what from transfers
      group by mutual_id, journal_id having count(distinct state) > 1`,
  },
  {
    never: 'a correction of a journal that is not there',
    found: sql`
      select journals.mutual_id || ' ' || journals.cause as what
      from journals left join journals as corrected
        on corrected.mutual_id = journals.mutual_id and corrected.journal_id = journals.corrects_id
      where journals.corrects_id is not null and corrected.journal_id is null`,
  },
  {
    never: 'money kept apart for a shift that no longer waits for it, or not what that shift is to cost',
    found: sql`
      select transfers.mutual_id || ' ' || transfers.transfer_id as what
      from transfers left join shifts on shifts.mutual_id = transfers.mutual_id
        and shifts.shift_id = transfers.shift_id and shifts.booking_id = transfers.journal_id
        and shifts.quoted_pence = transfers.amount_pence
        and (transfers.kind = 'booked') = (shifts.status = 'taken')
      where transfers.state = 'pending' and transfers.kind in ('booked', 'worked') and shifts.shift_id is null`,
  },
  {
    never: 'a taken shift for which no money is kept apart',
    found: sql`
      select shifts.mutual_id || ' ' || shifts.shift_id as what
      from shifts left join transfers on transfers.mutual_id = shifts.mutual_id
        and transfers.journal_id = shifts.booking_id and transfers.state = 'pending'
      where shifts.status = 'taken' and shifts.quoted_pence > 0 and transfers.transfer_id is null`,
  },
];
