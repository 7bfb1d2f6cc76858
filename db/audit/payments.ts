/** The payment service: each movement entered as it changed the balance, each claim and refund as it was said. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

const mirrors = (column: 'debit_account_id' | 'credit_account_id') =>
  sql.raw(`(moved.${column} like 'stripe-pending:%' or moved.${column} like 'stripe-available:%')`);
const entered = sql`sum(
  case when ${mirrors('debit_account_id')} then moved.amount_pence else 0 end
  - case when ${mirrors('credit_account_id')} then moved.amount_pence else 0 end)`;

export const paymentQuestions: readonly Question[] = [
  {
    // The gross of a card's payment is entered when the card says yes; its movement enters the fee.
    never: 'a movement of the payment service entered otherwise than it changed the balance',
    found: sql`
      select movement.mutual_id || ' ' || movement.balance_transaction_id as what
      from balance_transactions as movement join transfers as moved
        on moved.mutual_id = movement.mutual_id and moved.journal_id = movement.journal_id
        and moved.state = 'posted'
      group by movement.mutual_id, movement.balance_transaction_id, movement.type,
        movement.net_pence, movement.fee_pence
      having ${entered} <> movement.net_pence
        and not (movement.type = 'charge' and ${entered} = -movement.fee_pence)`,
  },
  {
    never: 'a claim without the due that stands for it, or of another holder or sum',
    found: sql`
      select claims.mutual_id || ' ' || claims.claim_id as what
      from claims left join dues as again on again.mutual_id = claims.mutual_id
        and again.due_id = claims.again_due_id and again.again_of_id = claims.due_id
        and again.holder_id = claims.holder_id and again.amount_pence = claims.amount_pence
      where again.due_id is null`,
  },
  {
    never: 'a claim that the mutual is said to bear and the books do not have so',
    found: sql`
      select claims.mutual_id || ' ' || claims.claim_id as what
      from claims left join journals on journals.mutual_id = claims.mutual_id
        and journals.cause = 'bear:' || claims.claim_id
      where (claims.status = 'borne' and journals.journal_id is null)
        or (claims.status in ('open', 'asked-again') and journals.journal_id is not null)`,
  },
  {
    never: 'a refund that was never promised in the books, or let go in one place only',
    found: sql`
      select refunds.mutual_id || ' ' || refunds.refund_id as what
      from refunds left join journals as promised on promised.mutual_id = refunds.mutual_id
        and promised.cause = 'refund:' || refunds.refund_id
      left join journals as gone on gone.mutual_id = refunds.mutual_id
        and gone.cause = 'refund-let-go:' || refunds.refund_id
      where promised.journal_id is null or (refunds.status = 'let-go') <> (gone.journal_id is not null)`,
  },
  {
    never: 'more given back of a due than was collected by it',
    found: sql`
      select dues.mutual_id || ' ' || dues.due_id as what
      from dues join refunds on refunds.mutual_id = dues.mutual_id and refunds.due_id = dues.due_id
        and refunds.status <> 'let-go'
      group by dues.mutual_id, dues.due_id, dues.amount_pence, dues.carried_pence, dues.credit_pence
      having sum(refunds.amount_pence) > dues.amount_pence + dues.carried_pence - dues.credit_pence`,
  },
  {
    never: 'a difference with the payment service that ended without when, or was closed without who and why',
    found: sql`
      select mutual_id || ' ' || break_id as what from reconciliation_breaks
      where (status = 'open') <> (ended_at is null)
        or (status = 'closed') <> (closed_by_id is not null) or (status = 'closed' and words is null)`,
  },
];
