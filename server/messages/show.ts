/** Conversations and what was written in them, for their two sides. */
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import { isInstant } from '#shared/language/time.ts';
import { mediaTypes } from '#shared/messages/attachment.ts';
import type { Conversation, Message } from '#shared/messages/schema.ts';
import type { Call } from '../http/call.ts';
import { findMember } from '../members/record-reads.ts';
import { aboutNeed, mayWriteWith } from './about-need.ts';
import { knownConversation, presented, presentedOne } from './known.ts';
import { findAttachment, messagesIn } from './message-reads.ts';
import { carersNear, carersOnNeed } from './people-reads.ts';
import { presentMessage } from './policy.ts';
import { type ConversationKey, type ConversationRow, conversationsAbout, conversationsOf } from './reads.ts';

const wrongKey = () =>
  new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);

const keyOf = ({ conversation }: ConversationRow): string =>
  `${conversation.lastSentAt} ${conversation.conversationId}`;

const keyFrom = (after: string | undefined): ConversationKey | null => {
  if (after === undefined) return null;
  const [lastSentAt, conversationId] = after.split(' ');
  if (!lastSentAt || !isInstant(lastSentAt) || !isId('conversation', conversationId)) throw wrongKey();
  return { lastSentAt, conversationId };
};

export const listConversations = async (call: Call, asked: PageQuery): Promise<Page<Conversation>> => {
  const { read } = call.deps.db;
  const { mutualId, memberId, rights } = call.actor;
  const after = keyFrom(asked.after);
  const rows = await conversationsOf(read, mutualId, memberId, {
    after,
    asHolderOnly: rights !== null,
    limit: asked.limit + 1,
  });
  const { items, next } = cutPage(rows, asked.limit, keyOf);
  return { items: await presented(read, call, items), next };
};

export const showConversation = (call: Call, conversationId: Id<'conversation'>): Promise<Conversation> =>
  presentedOne(call.deps.db.read, call, conversationId);

interface Person {
  memberId: Id<'member'>;
  name: string;
}

/** Those on this care first, then those near the holder and whom they found, as far as they may know this need. */
const mayBeginWith = async (
  call: Call,
  about: Awaited<ReturnType<typeof aboutNeed>>,
  written: readonly Conversation[],
  foundId: Id<'member'> | undefined,
): Promise<Person[]> => {
  const { read } = call.deps.db;
  const { need, holderName, side } = about;
  const { mutualId, memberId } = call.actor;
  if (side === 'carer') {
    const isNew = written.length === 0 && (await mayWriteWith(read, call, about, memberId));
    return isNew ? [{ memberId: need.holderId, name: holderName }] : [];
  }
  const near = (await carersNear(read, mutualId, memberId)).map(({ pair, name }) => ({
    carerId: pair.carerId,
    name,
  }));
  const found = foundId ? await findMember(read, mutualId, foundId) : null;
  const named = found ? [{ carerId: found.memberId, name: found.name }] : [];
  const known = new Set<string>(written.map(({ withId }) => withId));
  const people: Person[] = [];
  const onIt = await carersOnNeed(read, mutualId, need.needId);
  for (const { carerId, name } of [...onIt, ...near, ...named]) {
    if (known.has(carerId)) continue;
    known.add(carerId);
    if (await mayWriteWith(read, call, about, carerId)) people.push({ memberId: carerId, name });
  }
  return people;
};

/** What was written about a need. A carer who may not know it and never wrote learns nothing. */
export const listAboutNeed = async (call: Call, needId: Id<'need'>, foundId: Id<'member'> | undefined) => {
  const { read } = call.deps.db;
  const about = await aboutNeed(read, call, needId);
  const { mutualId, memberId } = call.actor;
  const rows = await conversationsAbout(read, mutualId, needId, about.side === 'carer' ? memberId : null);
  const items = await presented(read, call, rows);
  const people = await mayBeginWith(call, about, items, foundId);
  if (about.side === 'carer' && items.length + people.length === 0) throw new Refusal('not-found');
  return { title: about.need.title, side: about.side, items, mayBeginWith: people };
};

/** The newest first; the key of a page is a place in the conversation. */
export const listMessages = async (
  call: Call,
  conversationId: Id<'conversation'>,
  asked: PageQuery,
): Promise<Page<Message>> => {
  const { read } = call.deps.db;
  const { row, side } = await knownConversation(read, call, conversationId);
  const before = asked.after === undefined ? null : Number(asked.after);
  if (before !== null && !Number.isSafeInteger(before)) throw wrongKey();
  const found = await messagesIn(read, call.actor.mutualId, conversationId, {
    before,
    limit: asked.limit + 1,
  });
  const { items, next } = cutPage(found, asked.limit, ({ message }) => String(message.place));
  return { items: items.map((one) => presentMessage(one, row, side)), next };
};

/** A file of this conversation, for its two sides. */
export const handOutAttachment = async (
  call: Call,
  conversationId: Id<'conversation'>,
  attachmentId: Id<'attachment'>,
) => {
  const { read } = call.deps.db;
  await knownConversation(read, call, conversationId);
  const file = await findAttachment(read, call.actor.mutualId, conversationId, attachmentId);
  if (!file) throw new Refusal('not-found');
  return { name: file.name, mediaType: mediaTypes[file.kind], content: file.content };
};
