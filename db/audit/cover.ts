/** Cover and swaps: who was found said yes, nobody begins alone untold, no exchange without everybody’s yes. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

export const coverQuestions: readonly Question[] = [
  {
    never: 'a search for cover that found somebody and does not say whom, or that two said yes to',
    found: sql`
      select mutual_id || ' ' || cover_id as what from cover_searches
      where status = 'found' and found_carer_id is null
      union all
      select mutual_id || ' ' || cover_id as what from cover_asks
      where answer = 'yes' group by mutual_id, cover_id having count(*) > 1`,
  },
  {
    never: 'a yes to cover that is not the one the search ended with',
    found: sql`
      select cover_asks.mutual_id || ' ' || cover_asks.cover_id as what
      from cover_asks inner join cover_searches on cover_searches.mutual_id = cover_asks.mutual_id
        and cover_searches.cover_id = cover_asks.cover_id
      where cover_asks.answer = 'yes' and (cover_searches.found_carer_id is null
        or cover_searches.found_carer_id <> cover_asks.carer_id)`,
  },
  {
    never: 'a visit that began with nobody and of which nobody was told',
    found: sql`
      select mutual_id || ' ' || cover_id as what from cover_searches
      where status = 'nobody' and told_at is null
      union all
      select risk_told.mutual_id || ' ' || risk_told.cover_id as what
      from risk_told inner join cover_searches on cover_searches.mutual_id = risk_told.mutual_id
        and cover_searches.cover_id = risk_told.cover_id
      where cover_searches.told_at is null`,
  },
  {
    never: 'a swap that was done without everybody’s yes',
    found: sql`
      select mutual_id || ' ' || swap_id as what from swaps
      where status = 'done' and (agreed_at is null or given_yes_at is null
        or (wanted_shift_id is not null and wanted_yes_at is null))`,
  },
];
