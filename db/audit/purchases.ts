/** What is bought together, and the common fund: money is kept apart for what goes on, and shares are the invoice. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

export const purchaseQuestions: readonly Question[] = [
  {
    never: 'money kept apart for a pledge that no longer waits for it, or another sum than was pledged',
    found: sql`
      select transfers.mutual_id || ' ' || transfers.transfer_id as what
      from transfers left join pledges on pledges.mutual_id = transfers.mutual_id
        and pledges.hold_id = transfers.journal_id and pledges.holder_id = transfers.holder_id
        and coalesce(pledges.leaver_pays_pence, pledges.pledged_pence) = transfers.amount_pence
        and pledges.status in ('held', 'left')
      where transfers.state = 'pending' and transfers.kind = 'pledged' and pledges.holder_id is null`,
  },
  {
    never:
      'a pledge that is held and for which no money is kept apart, but of whoever posted the group shift',
    found: sql`
      select pledges.mutual_id || ' ' || pledges.purchase_id || ' ' || pledges.holder_id as what
      from pledges inner join purchases on purchases.mutual_id = pledges.mutual_id
        and purchases.purchase_id = pledges.purchase_id
      left join transfers on transfers.mutual_id = pledges.mutual_id
        and transfers.journal_id = pledges.hold_id and transfers.state = 'pending'
      left join shifts on shifts.mutual_id = purchases.mutual_id and shifts.shift_id = purchases.shift_id
        and shifts.holder_id = pledges.holder_id
      where pledges.status = 'held' and transfers.transfer_id is null and shifts.shift_id is null`,
  },
  {
    never:
      'shares of a settled purchase that are not its invoice, or another in the books than in its settlement',
    found: sql`
      select purchases.mutual_id || ' ' || purchases.purchase_id as what
      from purchases left join (
        select mutual_id, purchase_id, sum(share_pence) as pence
        from settled_shares group by mutual_id, purchase_id
      ) as shares on shares.mutual_id = purchases.mutual_id and shares.purchase_id = purchases.purchase_id
      where purchases.status in ('settled', 'collected', 'paid')
        and purchases.invoice_pence <> coalesce(shares.pence, 0)
      union all
      select settled_shares.mutual_id || ' ' || settled_shares.purchase_id || ' ' || settled_shares.holder_id as what
      from settled_shares left join journals on journals.mutual_id = settled_shares.mutual_id
        and journals.cause = 'share:' || settled_shares.purchase_id || ':' || settled_shares.holder_id
      left join transfers on transfers.mutual_id = journals.mutual_id
        and transfers.journal_id = journals.journal_id and transfers.amount_pence = settled_shares.share_pence
      where settled_shares.supplier_id is not null and transfers.transfer_id is null`,
  },
  {
    never: 'a share above what was pledged, but of whoever posted the group shift and answered for its hours',
    found: sql`
      select settled_shares.mutual_id || ' ' || settled_shares.purchase_id || ' ' || settled_shares.holder_id as what
      from settled_shares inner join pledges on pledges.mutual_id = settled_shares.mutual_id
        and pledges.purchase_id = settled_shares.purchase_id and pledges.holder_id = settled_shares.holder_id
      left join shifts on shifts.mutual_id = settled_shares.mutual_id
        and shifts.shift_id = settled_shares.shift_id and shifts.holder_id = settled_shares.holder_id
      where settled_shares.share_pence > pledges.pledged_pence and shifts.shift_id is null`,
  },
  {
    never: 'a supplier paid by one person alone, or a reserve released by one person or by whom it pays',
    found: sql`
      select mutual_id || ' ' || payment_id as what from supplier_payments
      where approved_by_id = entered_by_id
      union all
      select mutual_id || ' ' || reserve_id as what from fund_reserves
      where status = 'released' and (ended_by_id = asked_by_id or evidence is null
        or ended_by_id = payee_id or asked_by_id = payee_id)`,
  },
  {
    never: 'a feeding of the common fund that is not what the contribution left, or not so in the books',
    found: sql`
      select fund_feeds.mutual_id || ' ' || fund_feeds.settlement_id as what
      from fund_feeds left join journals on journals.mutual_id = fund_feeds.mutual_id
        and journals.cause = 'fund:' || fund_feeds.settlement_id
      left join transfers on transfers.mutual_id = journals.mutual_id
        and transfers.journal_id = journals.journal_id
      where fed_pence <> coalesce(transfers.amount_pence, 0)
        or (fed_pence > 0 and fed_pence <> contribution_pence - fees_pence - short_before_pence)`,
  },
];
