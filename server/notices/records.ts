import { and, eq, inArray, isNull, lte, notInArray } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { noticeChoices, noticeHours, notices } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';

export type NoticeInsert = Omit<typeof notices.$inferSelect, 'readAt' | 'mailedAt' | 'mailing'>;

const keep = prepared('keep-notice', (handle: Writer, given: Given<NoticeInsert>) =>
  handle.insert(notices).values({
    mutualId: given.mutualId,
    noticeId: given.noticeId,
    memberId: given.memberId,
    kind: given.kind,
    forId: given.forId,
    needId: given.needId,
    shiftId: given.shiftId,
    conversationId: given.conversationId,
    payId: given.payId,
    dueId: given.dueId,
    reportId: given.reportId,
    purchaseId: given.purchaseId,
    proposalId: given.proposalId,
    startsAt: given.startsAt,
    at: given.at,
    mailing: 'new',
  }),
);
export const keepNotice = (tx: Writer, row: NoticeInsert) => keep(tx).execute(row);

const own = (mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  and(eq(notices.mutualId, mutualId), eq(notices.memberId, memberId), isNull(notices.readAt));

export const readNotices = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  upTo: Id<'notice'>,
  readAt: Instant,
  without: readonly NoticeKind[],
) =>
  tx
    .update(notices)
    .set({ readAt })
    .where(and(own(mutualId, memberId), lte(notices.noticeId, upTo), notInArray(notices.kind, [...without])));

export const readAbout = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  conversationId: Id<'conversation'>,
  readAt: Instant,
) =>
  tx
    .update(notices)
    .set({ readAt })
    .where(and(own(mutualId, memberId), eq(notices.conversationId, conversationId)));

export const setMailing = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  noticeIds: readonly Id<'notice'>[],
  mailing: 'daily' | 'quiet' | 'done',
  mailedAt: Instant | null = null,
) =>
  tx
    .update(notices)
    .set({ mailing, mailedAt })
    .where(and(eq(notices.mutualId, mutualId), inArray(notices.noticeId, [...noticeIds])));

export const keepChoice = (tx: Writer, row: typeof noticeChoices.$inferInsert) =>
  tx
    .insert(noticeChoices)
    .values(row)
    .onConflictDoUpdate({
      target: [noticeChoices.mutualId, noticeChoices.memberId, noticeChoices.kind],
      set: row,
    });

export const keepMailHours = (tx: Writer, row: typeof noticeHours.$inferInsert) =>
  tx
    .insert(noticeHours)
    .values(row)
    .onConflictDoUpdate({ target: [noticeHours.mutualId, noticeHours.memberId], set: row });

export const forgetNotices = (tx: Writer, mutualId: Id<'mutual'>, noticeIds: readonly Id<'notice'>[]) =>
  tx.delete(notices).where(and(eq(notices.mutualId, mutualId), inArray(notices.noticeId, [...noticeIds])));
