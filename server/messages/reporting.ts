/** Showing one message to the coordinators, and what they did about it. */
import { Refusal } from '#shared/contract/problem.ts';
import { type Id, isId } from '#shared/language/ids.ts';
import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Report } from '#shared/messages/schema.ts';
import type { Call } from '../http/call.ts';
import { notify } from '../notices/actions.ts';
import { announce, note } from '../oversight/actions.ts';
import { knownConversation } from './known.ts';
import { findMessage } from './message-reads.ts';
import { presentReport } from './policy.ts';
import { closeReportRow, keepReport } from './records.ts';
import { coordinatorsOf, findOpenReport, findReportOf, openReports } from './report-reads.ts';

interface Made {
  reportId: Id<'report'>;
  /** Who will read it. */
  coordinators: string[];
}

/** Only what the other side wrote is reported; reported twice it is one report. */
export const report = (
  call: Call,
  conversationId: Id<'conversation'>,
  messageId: Id<'message'>,
  why: string | undefined,
): Promise<Made> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const { row, side } = await knownConversation(tx, call, conversationId);
    const found = await findMessage(tx, mutualId, conversationId, messageId);
    if (!found || found.message.side === side) throw new Refusal('not-found');
    const { holderId, carerId } = row.conversation;
    const aboutId = side === 'holder' ? carerId : holderId;
    const named: string[] = [aboutId, found.message.sentById, memberId];
    const readers = (await coordinatorsOf(tx, mutualId)).filter((one) => !named.includes(one.memberId));
    const coordinators = readers.map(({ name }) => name);
    const before = await findReportOf(tx, mutualId, messageId, memberId);
    if (before) return { reportId: before.reportId, coordinators };
    const reportId = call.deps.newId('report');
    await keepReport(tx, {
      mutualId,
      reportId,
      messageId,
      reportedById: memberId,
      aboutId,
      sentById: found.message.sentById,
      sentAt: found.message.sentAt,
      words: found.message.words,
      why: why || null,
      reportedAt: call.now,
    });
    await note(tx, call, 'MESSAGE_REPORTED', reportId);
    const members = readers.map((reader) => reader.memberId);
    await notify(tx, call, 'report-made', members, { reportId });
    for (const each of members) announce(tx, call, 'notice.added', { memberId: each }, { members: [each] });
    return { reportId, coordinators };
  });

export const listReports = async (call: Call, { after, limit }: PageQuery): Promise<Page<Report>> => {
  if (after !== undefined && !isId('report', after))
    throw new Refusal('invalid-input', [{ pointer: '/after', detail: 'Take the key of the last page.' }]);
  const { mutualId, memberId } = call.actor;
  const rows = await openReports(call.deps.db.read, mutualId, memberId, {
    after: after ?? null,
    limit: limit + 1,
  });
  const page = cutPage(rows, limit, ({ report: { reportId } }) => reportId);
  return { items: page.items.map(presentReport), next: page.next };
};

export const closeReport = (call: Call, reportId: Id<'report'>, outcome: string): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId, memberId } = call.actor;
    const found = await findOpenReport(tx, mutualId, memberId, reportId);
    if (!found) throw new Refusal('not-found');
    await closeReportRow(tx, mutualId, reportId, { closedAt: call.now, closedById: memberId, outcome });
    await note(tx, call, 'REPORT_CLOSED', reportId);
    const { reportedById } = found.report;
    await notify(tx, call, 'report-closed', [reportedById], { reportId });
    announce(tx, call, 'notice.added', { memberId: reportedById }, { members: [reportedById] });
    return null;
  });
