import type { Notice } from '#shared/notices/schema.ts';
import type { NoticeRow } from './reads.ts';

export const presentNotice = ({ notice, forName }: NoticeRow): Notice => ({
  noticeId: notice.noticeId,
  kind: notice.kind,
  forId: notice.forId,
  forName,
  needId: notice.needId,
  shiftId: notice.shiftId,
  conversationId: notice.conversationId,
  payId: notice.payId,
  dueId: notice.dueId,
  purchaseId: notice.purchaseId,
  proposalId: notice.proposalId,
  startsAt: notice.startsAt,
  at: notice.at,
  readAt: notice.readAt,
});
