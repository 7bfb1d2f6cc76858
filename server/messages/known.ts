/** Conversations as their two sides find them; everybody else finds nothing. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Side } from '#shared/messages/block.ts';
import type { Conversation } from '#shared/messages/schema.ts';
import type { Call } from '../http/call.ts';
import { countUnread } from './message-reads.ts';
import { presentConversation, sideOf } from './policy.ts';
import { type ConversationRow, findConversation } from './reads.ts';

export interface Known {
  row: ConversationRow;
  side: Side;
}

export const knownConversation = async (
  handle: Reader,
  call: Call,
  conversationId: Id<'conversation'>,
): Promise<Known> => {
  const row = await findConversation(handle, call.actor.mutualId, conversationId);
  const side = row && sideOf(call.actor, row);
  if (!row || !side) throw new Refusal('not-found');
  return { row, side };
};

export const presented = async (
  handle: Reader,
  call: Call,
  rows: readonly ConversationRow[],
): Promise<Conversation[]> => {
  const shown: Conversation[] = [];
  for (const row of rows) {
    const side = sideOf(call.actor, row);
    if (!side) continue;
    const { mutualId, conversationId, holderReadTo, carerReadTo } = row.conversation;
    const readTo = side === 'holder' ? holderReadTo : carerReadTo;
    const unread = await countUnread(handle, mutualId, conversationId, side, readTo);
    shown.push(presentConversation(row, side, unread));
  }
  return shown;
};

export const presentedOne = async (
  handle: Reader,
  call: Call,
  conversationId: Id<'conversation'>,
): Promise<Conversation> => {
  const { row } = await knownConversation(handle, call, conversationId);
  const [shown] = await presented(handle, call, [row]);
  if (!shown) throw new Refusal('not-found');
  return shown;
};
