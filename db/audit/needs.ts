/** Repeating care: an agreement stands between two people about a need that goes on, and nobody is asked in vain. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

export const needQuestions: readonly Question[] = [
  {
    never: 'an agreement that goes on about a need that has ended, or comes only once',
    found: sql`
      select agreements.mutual_id || ' ' || agreement_id as what
      from agreements inner join needs on needs.mutual_id = agreements.mutual_id
        and needs.need_id = agreements.need_id
      where agreements.status <> 'ended' and (needs.status = 'closed' or needs.on_day is not null)`,
  },
  {
    never: 'an agreement that ended on no day, or of a holder with themselves or about somebody else’s need',
    found: sql`
      select agreements.mutual_id || ' ' || agreement_id as what
      from agreements inner join needs on needs.mutual_id = agreements.mutual_id
        and needs.need_id = agreements.need_id
      where (agreements.status = 'ended' and (agreements.until_on is null or agreements.ended_at is null))
        or agreements.carer_id = agreements.holder_id or needs.holder_id <> agreements.holder_id`,
  },
  {
    never: 'somebody asked about the new time of a shift that is not open',
    found: sql`
      select mutual_id || ' ' || shift_id as what from shifts
      where asked_carer_id is not null and status <> 'offered'`,
  },
];
