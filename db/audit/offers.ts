/** Yeses that wait, and two who go on with each other: nobody waits for what is gone, and no match is one-sided. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

export const offerQuestions: readonly Question[] = [
  {
    never: 'a yes that waits for a shift that somebody has, was moved or called off',
    found: sql`
      select offers.mutual_id || ' ' || offer_id as what
      from offers inner join shifts on shifts.mutual_id = offers.mutual_id and shifts.shift_id = offers.shift_id
      where offers.status = 'waiting' and (shifts.status <> 'offered' or shifts.starts_at <> offers.starts_at)`,
  },
  {
    never: 'a yes that waits and would not be told when its shift goes to somebody',
    found: sql`
      select offers.mutual_id || ' ' || offer_id as what
      from offers inner join shifts on shifts.mutual_id = offers.mutual_id and shifts.shift_id = offers.shift_id
      where offers.status = 'waiting' and shifts.carers_wait is null`,
  },
  {
    never: 'a match without both yeses, or both yeses without a match',
    found: sql`
      select mutual_id || ' ' || match_id as what from matches
      where (made_at is not null) <> (coalesce(holder_said, 'no') = 'yes' and coalesce(carer_said, 'no') = 'yes')`,
  },
];
