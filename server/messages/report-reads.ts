import { and, asc, eq, gt, isNull, ne } from 'drizzle-orm';
import { alias } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { memberRoles, members, messageReports } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

const reporter = alias(members, 'reporter');
const about = alias(members, 'about');
const sender = alias(members, 'sender');

/** Never to somebody it names: neither the one it is about, nor who pressed send, nor who reported it. */
const notNaming = (memberId: Id<'member'>) =>
  and(
    ne(messageReports.aboutId, memberId),
    ne(messageReports.sentById, memberId),
    ne(messageReports.reportedById, memberId),
  );

const open = (handle: Reader) =>
  handle
    .select({
      report: messageReports,
      reportedBy: reporter.name,
      about: about.name,
      sentBy: sender.name,
    })
    .from(messageReports)
    .innerJoin(
      reporter,
      and(eq(reporter.mutualId, messageReports.mutualId), eq(reporter.memberId, messageReports.reportedById)),
    )
    .innerJoin(
      about,
      and(eq(about.mutualId, messageReports.mutualId), eq(about.memberId, messageReports.aboutId)),
    )
    .innerJoin(
      sender,
      and(eq(sender.mutualId, messageReports.mutualId), eq(sender.memberId, messageReports.sentById)),
    );

export const openReports = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  readerId: Id<'member'>,
  asked: { after: Id<'report'> | null; limit: number },
) =>
  open(handle)
    .where(
      and(
        eq(messageReports.mutualId, mutualId),
        isNull(messageReports.closedAt),
        notNaming(readerId),
        asked.after ? gt(messageReports.reportId, asked.after) : undefined,
      ),
    )
    .orderBy(asc(messageReports.reportId))
    .limit(asked.limit);
export type ReportRow = Awaited<ReturnType<typeof openReports>>[number];

export const findOpenReport = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  readerId: Id<'member'>,
  reportId: Id<'report'>,
) =>
  (
    await open(handle).where(
      and(
        eq(messageReports.mutualId, mutualId),
        eq(messageReports.reportId, reportId),
        isNull(messageReports.closedAt),
        notNaming(readerId),
      ),
    )
  )[0] ?? null;

export const findReportOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  messageId: Id<'message'>,
  reportedById: Id<'member'>,
) =>
  (
    await handle
      .select({ reportId: messageReports.reportId })
      .from(messageReports)
      .where(
        and(
          eq(messageReports.mutualId, mutualId),
          eq(messageReports.messageId, messageId),
          eq(messageReports.reportedById, reportedById),
        ),
      )
  )[0] ?? null;

/** Who keeps the mutual running, by name. */
export const coordinatorsOf = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ memberId: members.memberId, name: members.name })
    .from(memberRoles)
    .innerJoin(
      members,
      and(eq(members.mutualId, memberRoles.mutualId), eq(members.memberId, memberRoles.memberId)),
    )
    .where(
      and(
        eq(memberRoles.mutualId, mutualId),
        eq(memberRoles.role, 'coordinator'),
        eq(members.status, 'member'),
      ),
    )
    .orderBy(asc(members.name), asc(members.memberId));
