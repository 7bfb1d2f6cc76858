/** What people wrote to each other: between its two sides, in order, and nothing marked as read that is not there. */
import { sql } from '../columns.ts';
import type { Question } from './question.ts';

export const messageQuestions: readonly Question[] = [
  {
    never: 'a conversation about a need of another holder, or of somebody with themselves',
    found: sql`
      select conversations.mutual_id || ' ' || conversation_id as what from conversations
      inner join needs on needs.mutual_id = conversations.mutual_id and needs.need_id = conversations.need_id
      where needs.holder_id <> conversations.holder_id or conversations.holder_id = conversations.carer_id`,
  },
  {
    never: 'a conversation with fewer or more messages than places',
    found: sql`
      select conversations.mutual_id || ' ' || conversations.conversation_id as what from conversations
      left join (
        select mutual_id, conversation_id, count(*) as sent, max(place) as last, min(place) as first
        from messages group by mutual_id, conversation_id
      ) as written on written.mutual_id = conversations.mutual_id
        and written.conversation_id = conversations.conversation_id
      where coalesce(written.sent, 0) <> conversations.messages
        or written.last <> conversations.messages or written.first <> 1
        or holder_read_to > conversations.messages or carer_read_to > conversations.messages`,
  },
  {
    never: 'a message about a shift of another need',
    found: sql`
      select messages.mutual_id || ' ' || message_id as what from messages
      inner join conversations on conversations.mutual_id = messages.mutual_id
        and conversations.conversation_id = messages.conversation_id
      left join shifts on shifts.mutual_id = messages.mutual_id and shifts.shift_id = messages.shift_id
      where messages.shift_id is not null
        and (shifts.need_id is null or shifts.need_id <> conversations.need_id)`,
  },
];
