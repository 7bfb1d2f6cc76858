/** Ending all writing with a person, and taking that back. */
import type { Id } from '#shared/language/ids.ts';
import type { Conversation } from '#shared/messages/schema.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { knownConversation, presentedOne } from './known.ts';
import { keepBlock } from './records.ts';

const setBlock = (
  call: Call,
  conversationId: Id<'conversation'>,
  isBlocked: boolean,
): Promise<Conversation> =>
  call.write(async (tx) => {
    const { row, side } = await knownConversation(tx, call, conversationId);
    const { mutualId, holderId, carerId } = row.conversation;
    const at = isBlocked ? call.now : null;
    await keepBlock(
      tx,
      { mutualId, holderId, carerId },
      side === 'holder' ? { holderBlockedAt: at } : { carerBlockedAt: at },
    );
    // Of whom is not written down: it stays between the two.
    await note(tx, call, isBlocked ? 'PERSON_BLOCKED' : 'PERSON_UNBLOCKED', conversationId);
    announce(tx, call, 'conversation.changed', { conversationId }, { members: [holderId, carerId] });
    return presentedOne(tx, call, conversationId);
  });

export const block = (call: Call, conversationId: Id<'conversation'>): Promise<Conversation> =>
  setBlock(call, conversationId, true);
export const unblock = (call: Call, conversationId: Id<'conversation'>): Promise<Conversation> =>
  setBlock(call, conversationId, false);
