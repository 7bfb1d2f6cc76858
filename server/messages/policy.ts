import type { Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { blockedBy, isBlocked, type Side } from '#shared/messages/block.ts';
import type { Conversation, Message, Report } from '#shared/messages/schema.ts';
import { type Closeness, mayKnow } from '#shared/needs/circle.ts';
import type { Actor } from '../http/actor.ts';
import type { MessageRow } from './message-reads.ts';
import type { ConversationRow } from './reads.ts';
import type { ReportRow } from './report-reads.ts';

/** Which of the two somebody is; null for everybody else. Who acts for a holder is never a carer in their name. */
export const sideOf = (
  actor: Actor,
  { conversation }: Pick<ConversationRow, 'conversation'>,
): Side | null => {
  if (conversation.holderId === actor.memberId) return 'holder';
  return conversation.carerId === actor.memberId && !actor.rights ? 'carer' : null;
};

const everybodyIsHere = (row: ConversationRow): boolean =>
  row.holderStatus === 'member' && row.carerStatus === 'member';

export const standingFor = (row: ConversationRow, side: Side): Conversation['standing'] => {
  if (!isBlocked(row)) return everybodyIsHere(row) ? 'open' : 'ended';
  return blockedBy(row, side) ? 'ended-by-me' : 'ended';
};

interface Between {
  need: { status: 'open' | 'closed'; circle: Circle; yesOpensAt: Instant; allOpensAt: Instant };
  closeness: Closeness | null;
  /** The carer holds a shift of this need, or held one to its end. */
  isOnIt: boolean;
  /** The carer's right to work is recorded as checked. */
  isCleared: boolean;
}

/** Whether a carer may know a need well enough to write about it, or be written to. */
export const mayWriteAbout = ({ need, closeness, isOnIt, isCleared }: Between, now: Instant): boolean => {
  if (isBlocked(closeness)) return false;
  return isOnIt || (isCleared && need.status === 'open' && mayKnow(need, closeness, now));
};

export const presentConversation = (row: ConversationRow, side: Side, unread: number): Conversation => {
  const { conversation } = row;
  const other = side === 'holder' ? conversation.carerId : conversation.holderId;
  return {
    conversationId: conversation.conversationId,
    needId: conversation.needId,
    title: row.title,
    side,
    withId: other,
    withName: side === 'holder' ? row.carerName : row.holderName,
    lastSentAt: conversation.lastSentAt,
    unread,
    standing: standingFor(row, side),
  };
};

export const presentMessage = (found: MessageRow, row: ConversationRow, side: Side): Message => {
  const { message } = found;
  const { holderId, carerId, holderReadTo, carerReadTo } = row.conversation;
  const writer = message.side === 'holder' ? holderId : carerId;
  const { attachmentId, attachmentName, attachmentKind, attachmentBytes } = found;
  return {
    messageId: message.messageId,
    place: message.place,
    mine: message.side === side,
    sentBy: found.sentBy,
    forName: message.sentById === writer ? null : row.holderName,
    words: message.words,
    shiftId: message.shiftId,
    shiftStartsAt: found.shiftStartsAt,
    attachment:
      attachmentId && attachmentName && attachmentKind && attachmentBytes !== null
        ? { attachmentId, name: attachmentName, kind: attachmentKind, bytes: attachmentBytes }
        : null,
    sentAt: message.sentAt,
    read: message.place <= (message.side === 'holder' ? carerReadTo : holderReadTo),
  };
};

export const presentReport = ({ report, reportedBy, about, sentBy }: ReportRow): Report => ({
  reportId: report.reportId,
  reportedBy,
  about,
  sentBy,
  sentAt: report.sentAt,
  words: report.words,
  why: report.why,
  reportedAt: report.reportedAt,
});
