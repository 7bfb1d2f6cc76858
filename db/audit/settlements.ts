/** Settlements: every penny of a due and of a pay is a line, and every line is one worked shift. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

// What is put right later may be below nothing: it is owed back and no part of any due or pay.
const linesByDue = sql`
  select mutual_id, due_id, sum(pence) as pence from (
    select mutual_id, due_id, case when to_carer_pence > 0 then to_carer_pence else 0 end
      + case when to_mutual_pence > 0 then to_mutual_pence else 0 end as pence
    from settled_shifts
    union all
    select mutual_id, due_id, due_pence as pence from settled_shares
  ) as parts group by mutual_id, due_id`;
const linesByPay = sql`
  select mutual_id, pay_id, carer_id,
    sum(case when to_carer_pence > 0 then to_carer_pence else 0 end) as pence
  from settled_shifts where pay_id is not null group by mutual_id, pay_id, carer_id`;
const carriedInto = sql`
  select mutual_id, carried_into_id, sum(amount_pence + carried_pence) as pence
  from dues where carried_into_id is not null group by mutual_id, carried_into_id`;

export const settlementQuestions: readonly Question[] = [
  {
    never: 'a settled shift without a line in its settlement',
    found: sql`
      select shifts.mutual_id || ' ' || shifts.shift_id as what
      from shifts left join settled_shifts as line on line.mutual_id = shifts.mutual_id
        and line.shift_id = shifts.shift_id and line.settlement_id = shifts.settlement_id
      where shifts.settlement_id is not null and line.shift_id is null`,
  },
  {
    never: 'a line of a shift that is not settled, or of other hours, another holder or another carer',
    found: sql`
      select line.mutual_id || ' ' || line.shift_id as what
      from settled_shifts as line left join shifts on shifts.mutual_id = line.mutual_id
        and shifts.shift_id = line.shift_id and shifts.settlement_id is not null
        and shifts.holder_id = line.holder_id and shifts.carer_id = line.carer_id
      left join hours on hours.mutual_id = line.mutual_id and hours.hours_id = line.hours_id
        and hours.shift_id = line.shift_id
      where shifts.shift_id is null or hours.hours_id is null`,
  },
  {
    never: 'a line whose money is not in the books as it stands there',
    found: sql`
      select line.mutual_id || ' ' || line.shift_id as what
      from settled_shifts as line left join (
        select mutual_id, settlement_id, shift_id,
          sum(case when kind = 'care' then amount_pence
            when kind = 'correction' and debit_account_id like 'carer-owed-back:%' then -amount_pence
            else 0 end) as to_carer,
          sum(case when kind in ('contribution', 'payroll') then amount_pence
            when kind = 'correction' and credit_account_id like 'holder-credit:%'
              and debit_account_id not like 'carer-owed-back:%' then -amount_pence
            else 0 end) as to_mutual,
          sum(case when kind = 'set-aside' then amount_pence
            when kind = 'correction' and debit_account_id like 'holder-set-aside:%' then -amount_pence
            else 0 end) as set_aside
        from transfers where state = 'posted' and shift_id is not null and settlement_id is not null
        group by mutual_id, settlement_id, shift_id
      ) as booked on booked.mutual_id = line.mutual_id and booked.shift_id = line.shift_id
        and booked.settlement_id = line.settlement_id
      where line.to_carer_pence <> coalesce(to_carer, 0)
        or line.to_mutual_pence <> coalesce(to_mutual, 0)
        or line.set_aside_pence <> coalesce(set_aside, 0)`,
  },
  {
    never: 'a due that is not the sum of its lines, or lines of a due that is not there',
    found: sql`
      select dues.mutual_id || ' ' || dues.due_id as what
      from dues left join (${linesByDue}) as line on line.mutual_id = dues.mutual_id and line.due_id = dues.due_id
      where dues.again_of_id is null and dues.amount_pence <> coalesce(line.pence, 0)
      union all
      select line.mutual_id || ' ' || line.due_id as what
      from (${linesByDue}) as line left join dues on dues.mutual_id = line.mutual_id and dues.due_id = line.due_id
      where dues.due_id is null and line.pence <> 0`,
  },
  {
    never: 'a due that carries other than what was carried into it',
    found: sql`
      select dues.mutual_id || ' ' || dues.due_id as what
      from dues left join (${carriedInto}) as carried
        on carried.mutual_id = dues.mutual_id and carried.carried_into_id = dues.due_id
      where dues.carried_pence <> coalesce(carried.pence, 0)`,
  },
  {
    never: 'a collected due that the books know nothing of, or collected twice',
    found: sql`
      select asked.mutual_id || ' ' || asked.holder_id || ' ' || asked.settlement_id as what
      from (
        select mutual_id, settlement_id, holder_id,
          sum(case when status = 'collected' and carried_into_id is null
            then amount_pence + carried_pence - credit_pence - coalesce(outside_pence, 0) else 0 end) as pence,
          sum(case when status = 'collected' and carried_into_id is null then 1 else 0 end) as times
        from dues group by mutual_id, settlement_id, holder_id
      ) as asked left join (
        select mutual_id, settlement_id, holder_id, count(*) as times, sum(amount_pence) as pence
        from transfers where kind = 'collection' and state = 'posted'
        group by mutual_id, settlement_id, holder_id
      ) as came on came.mutual_id = asked.mutual_id and came.settlement_id = asked.settlement_id
        and came.holder_id = asked.holder_id
      where asked.pence <> coalesce(came.pence, 0) or coalesce(came.times, 0) > asked.times`,
  },
  {
    never: 'credit set against a due that is not in the books once, or more than the due',
    found: sql`
      select dues.mutual_id || ' ' || dues.due_id as what
      from dues left join journals on journals.mutual_id = dues.mutual_id
        and journals.cause = 'credit:' || dues.due_id
      left join transfers on transfers.mutual_id = journals.mutual_id
        and transfers.journal_id = journals.journal_id and transfers.amount_pence = dues.credit_pence
        and transfers.debit_account_id = 'holder-credit:' || dues.holder_id
      where (dues.credit_pence > 0) <> (transfers.transfer_id is not null)
        or dues.credit_pence > dues.amount_pence + dues.carried_pence`,
  },
  {
    never:
      'pay kept back that is not in the books once, or that is not what came back of pay that was too much',
    found: sql`
      select pays.mutual_id || ' ' || pays.pay_id as what
      from pays left join journals on journals.mutual_id = pays.mutual_id
        and journals.cause = 'set-off:' || pays.pay_id
      left join transfers on transfers.mutual_id = journals.mutual_id
        and transfers.journal_id = journals.journal_id and transfers.amount_pence = pays.set_off_pence
        and transfers.credit_account_id = 'carer-owed-back:' || pays.carer_id
      where (pays.set_off_pence > 0) <> (transfers.transfer_id is not null)
      union all
      select line.mutual_id || ' ' || line.carer_id as what
      from (
        select mutual_id, carer_id, sum(recovered_pence) as pence from settled_shifts group by mutual_id, carer_id
      ) as line left join (
        select mutual_id, carer_id, sum(set_off_pence) as pence from pays group by mutual_id, carer_id
      ) as kept on kept.mutual_id = line.mutual_id and kept.carer_id = line.carer_id
      where line.pence <> coalesce(kept.pence, 0)`,
  },
  {
    never: 'more come back of a pay than was too much, or of one that was not',
    found: sql`
      select mutual_id || ' ' || shift_id as what from settled_shifts
      where recovered_pence < 0
        or recovered_pence > case when to_carer_pence < 0 then -to_carer_pence else 0 end`,
  },
  {
    never: 'a correction that moved money before both agreed, or one that is settled without its line',
    found: sql`
      select line.mutual_id || ' ' || line.shift_id as what
      from settled_shifts as line left join corrections on corrections.mutual_id = line.mutual_id
        and corrections.shift_id = line.shift_id and corrections.settlement_id = line.settlement_id
        and corrections.answer = 'agreed'
      where line.part = 'correction' and corrections.correction_id is null
      union all
      select corrections.mutual_id || ' ' || corrections.shift_id as what
      from corrections left join settled_shifts as line on line.mutual_id = corrections.mutual_id
        and line.shift_id = corrections.shift_id and line.settlement_id = corrections.settlement_id
        and line.part = 'correction'
      where corrections.settlement_id is not null and line.shift_id is null`,
  },
  {
    never:
      'an advance of the common fund that is not in the books once, or that came back while its due did not',
    found: sql`
      select advances.mutual_id || ' ' || advances.due_id as what
      from advances left join journals as out on out.mutual_id = advances.mutual_id
        and out.cause = 'advanced:' || advances.due_id
      left join journals as back on back.mutual_id = advances.mutual_id
        and back.cause = 'repaid:' || advances.due_id
      inner join dues on dues.mutual_id = advances.mutual_id and dues.due_id = advances.due_id
      where out.journal_id is null or (back.journal_id is not null) <> (advances.repaid_at is not null)
        or (dues.status = 'collected') <> (advances.repaid_at is not null)`,
  },
  {
    never: 'more advanced than is out by the books',
    found: sql`
      select accounts.mutual_id as what
      from accounts left join (
        select mutual_id, sum(amount_pence) as pence from advances where repaid_at is null group by mutual_id
      ) as kept on kept.mutual_id = accounts.mutual_id
      where accounts.kind = 'fund-advances'
        and debits_posted_pence - credits_posted_pence <> coalesce(kept.pence, 0)`,
  },
  {
    never: 'a pay that is not the sum of its lines, or with a line of another carer',
    found: sql`
      select pays.mutual_id || ' ' || pays.pay_id as what
      from pays left join (${linesByPay}) as line on line.mutual_id = pays.mutual_id
        and line.pay_id = pays.pay_id and line.carer_id = pays.carer_id
      where pays.amount_pence + pays.set_off_pence <> coalesce(line.pence, 0)
      union all
      select line.mutual_id || ' ' || line.pay_id as what
      from (${linesByPay}) as line left join pays on pays.mutual_id = line.mutual_id
        and pays.pay_id = line.pay_id and pays.carer_id = line.carer_id
      where pays.pay_id is null`,
  },
  {
    never: 'a paid carer whose pay is not in the books once, or one that is there and not paid',
    found: sql`
      select pays.mutual_id || ' ' || pays.pay_id as what
      from pays left join journals on journals.mutual_id = pays.mutual_id
        and journals.cause = 'pay:' || pays.pay_id
      left join transfers on transfers.mutual_id = journals.mutual_id
        and transfers.journal_id = journals.journal_id and transfers.kind = 'pay' and transfers.state = 'posted'
      where pays.amount_pence > 0 and (
        (pays.transfer_id is not null) <> (transfers.transfer_id is not null)
        or (pays.status = 'paid')
          <> (coalesce(transfers.amount_pence, 0) + coalesce(pays.outside_pence, 0) = pays.amount_pence))`,
  },
  {
    never:
      'a pay or due with other than what was paid of it past the payment service, each once in the books',
    found: sql`
      select owed.mutual_id || ' ' || owed.for_id as what
      from (
        select mutual_id, pay_id as for_id, outside_pence from pays
        union all select mutual_id, due_id, outside_pence from dues
      ) as owed left join (
        select outside_payments.mutual_id, for_id, sum(transfers.amount_pence) as pence
        from outside_payments
        join journals on journals.mutual_id = outside_payments.mutual_id
          and journals.cause = 'outside:' || payment_id
        join transfers on transfers.mutual_id = journals.mutual_id
          and transfers.journal_id = journals.journal_id and transfers.state = 'posted'
          and transfers.amount_pence = outside_payments.amount_pence
        where outside_payments.state = 'recorded'
        group by outside_payments.mutual_id, for_id
      ) as paid on paid.mutual_id = owed.mutual_id and paid.for_id = owed.for_id
      where coalesce(owed.outside_pence, 0) <> coalesce(paid.pence, 0)`,
  },
  {
    never: 'a closed settlement with money still to collect or to pay',
    found: sql`
      select settlements.mutual_id || ' ' || settlements.settlement_id as what from settlements
      where status = 'closed' and (
        exists (select 1 from dues where dues.mutual_id = settlements.mutual_id
          and dues.settlement_id = settlements.settlement_id and dues.status in ('waiting', 'processing', 'parked'))
        or exists (select 1 from pays where pays.mutual_id = settlements.mutual_id
          and pays.settlement_id = settlements.settlement_id and pays.status <> 'paid'))`,
  },
];
