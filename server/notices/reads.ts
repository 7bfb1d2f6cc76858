import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, notInArray, or } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import {
  dues,
  members,
  needs,
  noticeChoices,
  noticeHours,
  notices,
  representatives,
  waysToPay,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { type MailHours, usualMailHours } from '#shared/notices/mail-hours.ts';
import type { NoticeKind } from '#shared/notices/schema.ts';

const about = alias(members, 'about');

const own = (mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  and(eq(notices.mutualId, mutualId), eq(notices.memberId, memberId));

/** The newest first. */
export const noticesOf = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  asked: { after: Id<'notice'> | null; limit: number; without: readonly NoticeKind[] },
) =>
  handle
    .select({ notice: notices, forName: about.name })
    .from(notices)
    .leftJoin(about, and(eq(about.mutualId, notices.mutualId), eq(about.memberId, notices.forId)))
    .where(
      and(
        own(mutualId, memberId),
        notInArray(notices.kind, [...asked.without]),
        asked.after ? lt(notices.noticeId, asked.after) : undefined,
      ),
    )
    .orderBy(desc(notices.noticeId))
    .limit(asked.limit);
export type NoticeRow = Awaited<ReturnType<typeof noticesOf>>[number];

export const countUnreadNotices = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  without: readonly NoticeKind[],
): Promise<number> =>
  handle.$count(
    notices,
    and(own(mutualId, memberId), isNull(notices.readAt), notInArray(notices.kind, [...without])),
  );

export const isTheirs = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  noticeId: Id<'notice'>,
): Promise<boolean> =>
  (await handle.$count(notices, and(own(mutualId, memberId), eq(notices.noticeId, noticeId)))) > 0;

/** Whether somebody was told already of a conversation, or the same of a whole need, and has not looked. */
export const isTold = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  kind: NoticeKind,
  about: { conversationId: Id<'conversation'> } | { needId: Id<'need'> },
): Promise<boolean> => {
  const same =
    'conversationId' in about
      ? eq(notices.conversationId, about.conversationId)
      : and(eq(notices.kind, kind), eq(notices.needId, about.needId), isNull(notices.shiftId));
  return (await handle.$count(notices, and(own(mutualId, memberId), same, isNull(notices.readAt)))) > 0;
};

/** Whether somebody was told of one deadline already, seen or not. */
export const wasToldFor = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  kind: NoticeKind,
  dueAt: Instant,
): Promise<boolean> =>
  (await handle.$count(
    notices,
    and(own(mutualId, memberId), eq(notices.kind, kind), eq(notices.startsAt, dueAt)),
  )) > 0;

export const choicesOf = (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  handle
    .select({ kind: noticeChoices.kind, mail: noticeChoices.mail })
    .from(noticeChoices)
    .where(and(eq(noticeChoices.mutualId, mutualId), eq(noticeChoices.memberId, memberId)));

export const reachOf = async (handle: Reader, mutualId: Id<'mutual'>, memberId: Id<'member'>) =>
  (
    await handle
      .select({ email: members.email, language: members.language, status: members.status })
      .from(members)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)))
  )[0] ?? null;

export type Reach = NonNullable<Awaited<ReturnType<typeof reachOf>>>;

/** Notices nobody has thought about a mail for yet, with the holder whose care they are about. */
export const newNotices = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  asked: { after: Id<'notice'> | null; limit: number },
) =>
  handle
    .select({ notice: notices, careOf: needs.holderId })
    .from(notices)
    .leftJoin(needs, and(eq(needs.mutualId, notices.mutualId), eq(needs.needId, notices.needId)))
    .where(
      and(
        eq(notices.mutualId, mutualId),
        eq(notices.mailing, 'new'),
        asked.after ? gt(notices.noticeId, asked.after) : undefined,
      ),
    )
    .orderBy(asc(notices.noticeId))
    .limit(asked.limit);
export type NewNotice = Awaited<ReturnType<typeof newNotices>>[number];

/** As it is now, while it waits to be thought about. */
export const findNewNotice = async (handle: Reader, mutualId: Id<'mutual'>, noticeId: Id<'notice'>) =>
  (
    await handle
      .select()
      .from(notices)
      .where(and(eq(notices.mutualId, mutualId), eq(notices.noticeId, noticeId), eq(notices.mailing, 'new')))
  )[0] ?? null;

/** When somebody last had a mail about one conversation, after a moment. */
export const wasMailedSince = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  conversationId: Id<'conversation'>,
  since: Instant,
): Promise<boolean> =>
  (await handle.$count(
    notices,
    and(
      own(mutualId, memberId),
      eq(notices.conversationId, conversationId),
      isNotNull(notices.mailedAt),
      gt(notices.mailedAt, since),
    ),
  )) > 0;

/** When somebody wants their mail. */
export const mailHoursOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
): Promise<MailHours> => {
  const [kept] = await handle
    .select()
    .from(noticeHours)
    .where(and(eq(noticeHours.mutualId, mutualId), eq(noticeHours.memberId, memberId)));
  if (!kept) return usualMailHours;
  const { dailyTime, quietFrom: from, quietUntil: until } = kept;
  return { dailyTime, quiet: from && until ? { from, until } : null };
};

/** Those for whom something waits for a mail that gathers it, in the order of their ids. */
export const waitingForMail = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  asked: { after: Id<'member'> | null; limit: number },
) =>
  handle
    .selectDistinct({ memberId: notices.memberId })
    .from(notices)
    .where(
      and(
        eq(notices.mutualId, mutualId),
        inArray(notices.mailing, ['daily', 'quiet']),
        asked.after ? gt(notices.memberId, asked.after) : undefined,
      ),
    )
    .orderBy(asc(notices.memberId))
    .limit(asked.limit);

/** What of it is due: daily ones from before a moment, and, once it is not quiet, those that waited for that. */
export const dueForMail = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  { dailyBefore, isQuiet }: { dailyBefore: Instant; isQuiet: boolean },
) =>
  handle
    .select()
    .from(notices)
    .where(
      and(
        own(mutualId, memberId),
        or(
          and(eq(notices.mailing, 'daily'), lt(notices.at, dailyBefore)),
          isQuiet ? undefined : eq(notices.mailing, 'quiet'),
        ),
      ),
    )
    .orderBy(asc(notices.noticeId));

const booking = prepared(
  'representatives-who-book',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
    handle
      .select({ memberId: representatives.representativeId })
      .from(representatives)
      .where(
        and(
          eq(representatives.mutualId, given.mutualId),
          eq(representatives.holderId, given.holderId),
          eq(representatives.book, true),
        ),
      )
      .orderBy(asc(representatives.representativeId)),
);
/** Who may book in a holder's name, and so hears of their care. */
export const whoBooksFor = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  booking(handle).execute({ mutualId, holderId });

/** What a holder is told of a collection before it happens, as it stands now. */
export const collectionTold = async (handle: Reader, mutualId: Id<'mutual'>, dueId: Id<'due'>) =>
  (
    await handle
      .select({
        amountPence: dues.amountPence,
        carriedPence: dues.carriedPence,
        creditPence: dues.creditPence,
        leavesOn: dues.leavesOn,
        kind: waysToPay.kind,
        lastFour: waysToPay.lastFour,
      })
      .from(dues)
      .innerJoin(waysToPay, and(eq(waysToPay.mutualId, dues.mutualId), eq(waysToPay.memberId, dues.holderId)))
      .where(and(eq(dues.mutualId, mutualId), eq(dues.dueId, dueId)))
  )[0] ?? null;

/** Who may see a holder's money, hears of it, and comes where notices stand. */
export const whoSeesMoneyOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  handle
    .select({ memberId: representatives.representativeId })
    .from(representatives)
    .where(
      and(
        eq(representatives.mutualId, mutualId),
        eq(representatives.holderId, holderId),
        eq(representatives.money, true),
        eq(representatives.book, true),
      ),
    )
    .orderBy(asc(representatives.representativeId));

export const oldNotices = (handle: Reader, mutualId: Id<'mutual'>, before: Instant, limit: number) =>
  handle
    .select({ noticeId: notices.noticeId })
    .from(notices)
    .where(and(eq(notices.mutualId, mutualId), lt(notices.at, before)))
    .orderBy(asc(notices.noticeId))
    .limit(limit);
