/** Care: no carer in two places, no place with two carers, and every word about hours kept in its order. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

const held = sql.raw(`('taken', 'worked', 'confirmed', 'disputed', 'paid', 'paid-elsewhere')`);
const worked = sql.raw(`('worked', 'confirmed', 'disputed', 'paid')`);

/** Hours that were settled are put right only when both agree; what one of them said stays beside them. */
const notOnlyAsked = sql`not exists (
  select 1 from corrections where corrections.mutual_id = hours.mutual_id
    and corrections.hours_id = hours.hours_id and coalesce(answer, 'asked') <> 'agreed')`;

export const shiftQuestions: readonly Question[] = [
  {
    never: 'a carer with two shifts at the same time',
    found: sql`
      select mutual_id || ' ' || shift_id as what from (
        select mutual_id, shift_id, starts_at, max(ends_at) over (
          partition by mutual_id, carer_id order by starts_at, shift_id
          rows between unbounded preceding and 1 preceding) as busy_until
        from shifts where carer_id is not null and status in ${held}
      ) as in_order where busy_until > starts_at`,
  },
  {
    never: 'a place in a visit that is there twice',
    found: sql`
      select mutual_id || ' ' || need_id || ' ' || cast(original_day as text) as what from shifts
      group by mutual_id, need_id, original_day, visit, place having count(*) > 1`,
  },
  {
    never: 'a shift that is held by nobody, or offered and held at once',
    found: sql`
      select mutual_id || ' ' || shift_id as what from shifts
      where (status in ${held} and carer_id is null) or (status = 'offered' and carer_id is not null)`,
  },
  {
    never: 'a shift that ends before it begins',
    found: sql`select mutual_id || ' ' || shift_id as what from shifts
      where ends_at <= starts_at or planned_minutes <= 0`,
  },
  {
    never: 'a worked shift without hours of its own',
    found: sql`
      select shifts.mutual_id || ' ' || shifts.shift_id as what
      from shifts left join hours on hours.mutual_id = shifts.mutual_id
        and hours.hours_id = shifts.hours_id and hours.shift_id = shifts.shift_id
      where shifts.status in ${worked} and hours.hours_id is null`,
  },
  {
    never: 'hours that correct those of another shift, or that were corrected twice',
    found: sql`
      select hours.mutual_id || ' ' || hours.hours_id as what
      from hours left join hours as corrected on corrected.mutual_id = hours.mutual_id
        and corrected.hours_id = hours.corrects_id and corrected.shift_id = hours.shift_id
      where hours.corrects_id is not null and corrected.hours_id is null
      union all
      select mutual_id || ' ' || corrects_id as what from hours
      where corrects_id is not null and ${notOnlyAsked}
      group by mutual_id, corrects_id having count(*) > 1`,
  },
  {
    never: 'a shift whose hours are not the newest that were said of it',
    found: sql`
      select shifts.mutual_id || ' ' || shifts.shift_id as what
      from hours as newer inner join shifts
        on shifts.mutual_id = newer.mutual_id and shifts.shift_id = newer.shift_id
      where newer.corrects_id = shifts.hours_id and not exists (
        select 1 from corrections where corrections.mutual_id = newer.mutual_id
          and corrections.hours_id = newer.hours_id and coalesce(answer, 'asked') <> 'agreed')`,
  },
  {
    never: 'an answer to hours of another shift',
    found: sql`
      select hours_answers.mutual_id || ' ' || answer_id as what
      from hours_answers left join hours on hours.mutual_id = hours_answers.mutual_id
        and hours.hours_id = hours_answers.hours_id and hours.shift_id = hours_answers.shift_id
      where hours.hours_id is null`,
  },
  {
    never: 'terms whose versions leave a gap, or go back in time',
    found: sql`
      select mutual_id || ' ' || terms_id as what from (
        select mutual_id, terms_id, version, from_on,
          row_number() over (partition by mutual_id order by version) as place,
          lag(from_on) over (partition by mutual_id order by version) as from_on_before
        from terms_versions
      ) as in_order where version <> place or from_on < from_on_before`,
  },
];
