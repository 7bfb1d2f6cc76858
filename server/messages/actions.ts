import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import {
  type Attachment,
  attachmentNotAccepted,
  attachmentTooLarge,
  safeName,
  trueKindOf,
} from '#shared/messages/attachment.ts';
import { isBlocked, type Side } from '#shared/messages/block.ts';
import type { Message, Write, WriteFirst } from '#shared/messages/schema.ts';
import type { Call } from '../http/call.ts';
import { noticesAboutRead, notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { findPair } from '../shifts/reads.ts';
import { aboutNeed, mayWriteWith } from './about-need.ts';
import { type Known, knownConversation } from './known.ts';
import { findMessage } from './message-reads.ts';
import { findShiftOfNeed } from './people-reads.ts';
import { presentMessage, standingFor } from './policy.ts';
import { conversationsAbout } from './reads.ts';
import { addOne, keepAttachment, keepMessage, openConversation, readUpTo } from './records.ts';

interface File {
  name: string;
  kind: NonNullable<ReturnType<typeof trueKindOf>>;
  bytes: number;
  content: string;
}

/** What its bytes say it is, under a harmless name; refused otherwise, before anything is written. */
const looked = (attachment: Attachment | undefined): File | null => {
  if (!attachment) return null;
  refuseIf(attachmentTooLarge(attachment.content));
  const bytes = Buffer.from(attachment.content, 'base64');
  const kind = trueKindOf(bytes);
  if (!kind) throw new Refusal(attachmentNotAccepted);
  return {
    name: safeName(attachment.name, kind),
    kind,
    bytes: bytes.length,
    content: attachment.content,
  };
};

/** A shift of this need; a carer names only their own. */
const shiftMeant = async (
  tx: Writer,
  { row, side }: Known,
  shiftId: Id<'shift'> | undefined,
): Promise<Id<'shift'> | null> => {
  if (!shiftId) return null;
  const { mutualId, needId, carerId } = row.conversation;
  const shift = await findShiftOfNeed(tx, mutualId, needId, shiftId);
  const isTheirs = shift?.carerId === carerId || (side === 'carer' && shift?.carerId === null);
  if (!shift || (shift.carerId !== null && !isTheirs)) throw new Refusal('not-found');
  return shift.shiftId;
};

const tellBoth = (
  tx: Writer,
  call: Call,
  { conversation: { holderId, carerId, conversationId } }: Known['row'],
  messageId: Id<'message'>,
): void =>
  announce(tx, call, 'message.sent', { conversationId, messageId }, { members: [holderId, carerId] });

/** One more message in a conversation that is open; everything it takes but the answer. */
const send = async (
  tx: Writer,
  call: Call,
  known: Known,
  said: Write,
  file: File | null,
): Promise<Id<'message'>> => {
  const { row, side } = known;
  const { mutualId, conversationId, messages, holderId, carerId, needId } = row.conversation;
  const standing = standingFor(row, side);
  if (standing !== 'open')
    throw new Refusal(
      standing === 'ended-by-me'
        ? { code: 'conversation-ended', instead: 'Take your block back first, if you want to write again.' }
        : 'conversation-ended',
    );
  const messageId = call.deps.newId('message');
  const place = messages + 1;
  await addOne(tx, mutualId, conversationId, place, call.now);
  await keepMessage(tx, {
    mutualId,
    messageId,
    conversationId,
    place,
    side,
    sentById: call.actor.by.memberId,
    shiftId: await shiftMeant(tx, known, said.shiftId),
    words: said.words,
    sentAt: call.now,
  });
  if (file)
    await keepAttachment(tx, {
      mutualId,
      attachmentId: call.deps.newId('attachment'),
      messageId,
      ...file,
    });
  await note(tx, call, 'MESSAGE_SENT', conversationId);
  tellBoth(tx, call, row, messageId);
  await notify(tx, call, 'message', [side === 'holder' ? carerId : holderId], { conversationId, needId });
  return messageId;
};

export const write = (call: Call, conversationId: Id<'conversation'>, said: Write): Promise<Message> => {
  const file = looked(said.attachment);
  return call.write(async (tx) => {
    const known = await knownConversation(tx, call, conversationId);
    const messageId = await send(tx, call, known, said, file);
    const sent = await findMessage(tx, call.actor.mutualId, conversationId, messageId);
    if (!sent) throw new Refusal('not-found');
    return presentMessage(sent, known.row, known.side);
  });
};

/** The conversation between the two about this need; the first words open it. */
const conversationWith = async (
  tx: Writer,
  call: Call,
  needId: Id<'need'>,
  holderId: Id<'member'>,
  carerId: Id<'member'>,
): Promise<Id<'conversation'>> => {
  const { mutualId } = call.actor;
  const [before] = await conversationsAbout(tx, mutualId, needId, carerId);
  if (before) return before.conversation.conversationId;
  await openConversation(tx, {
    mutualId,
    conversationId: call.deps.newId('conversation'),
    needId,
    holderId,
    carerId,
    openedAt: call.now,
    messages: 0,
    lastSentAt: call.now,
    holderReadTo: 0,
    carerReadTo: 0,
  });
  const [opened] = await conversationsAbout(tx, mutualId, needId, carerId);
  if (!opened) throw new Refusal('not-found');
  return opened.conversation.conversationId;
};

/** Whether these two may begin to write about this need, said to each side as far as it may know. */
const refuseToBegin = async (
  tx: Writer,
  call: Call,
  need: Awaited<ReturnType<typeof aboutNeed>>['need'],
  side: Side,
  carerId: Id<'member'>,
): Promise<void> => {
  const [written] = await conversationsAbout(tx, need.mutualId, need.needId, carerId);
  if (written || (await mayWriteWith(tx, call, { need, side }, carerId))) return;
  const pair = await findPair(tx, need.mutualId, need.holderId, carerId);
  if (side === 'holder' && isBlocked(pair)) throw new Refusal('conversation-ended');
  throw new Refusal(side === 'holder' && need.status === 'closed' ? 'need-closed' : 'not-found');
};

/** The first words about a need, or further ones by whoever did not know that there were some. */
export const writeFirst = (call: Call, needId: Id<'need'>, { carerId: named, ...said }: WriteFirst) => {
  const file = looked(said.attachment);
  return call.write(async (tx) => {
    const { need, side } = await aboutNeed(tx, call, needId);
    const carerId = side === 'carer' ? call.actor.memberId : named;
    if (!carerId)
      throw new Refusal('invalid-input', [{ pointer: '/carerId', detail: 'Say to whom you write.' }]);
    await refuseToBegin(tx, call, need, side, carerId);
    const conversationId = await conversationWith(tx, call, needId, need.holderId, carerId);
    const known = await knownConversation(tx, call, conversationId);
    return { conversationId, messageId: await send(tx, call, known, said, file) };
  });
};

/** My side has read so far: the other side sees it, and its notice is read too. */
export const markRead = (call: Call, conversationId: Id<'conversation'>, upTo: number): Promise<null> =>
  call.write(async (tx) => {
    const { row, side } = await knownConversation(tx, call, conversationId);
    const { mutualId, messages, holderId, carerId } = row.conversation;
    await readUpTo(tx, mutualId, conversationId, side, Math.min(upTo, messages));
    await noticesAboutRead(tx, call, conversationId);
    announce(tx, call, 'conversation.changed', { conversationId }, { members: [holderId, carerId] });
    return null;
  });
