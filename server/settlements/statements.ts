import { cutPage, type Page, type PageQuery } from '#shared/language/pages.ts';
import type { Statement } from '#shared/settlements/schema.ts';
import type { Call } from '../http/call.ts';
import { linesOfPays, paysOfCarer } from './pay-reads.ts';

/** What a carer was paid, settlement by settlement, each pay with the shifts it is for. */
export const listStatements = async (call: Call, page: PageQuery): Promise<Page<Statement>> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const rows = await paysOfCarer(read, mutualId, memberId, page.after, page.limit + 1);
  const cut = cutPage(rows, page.limit, (row) => row.pay.payId);
  const lines = await linesOfPays(
    read,
    mutualId,
    cut.items.map((row) => row.pay.payId),
  );
  const items = cut.items.map(({ pay, weekOn, payDay }) => ({
    payId: pay.payId,
    weekOn,
    payDay,
    status: pay.status,
    reason: pay.reason,
    paidAt: pay.paidAt,
    amountPence: pay.amountPence,
    setOffPence: pay.setOffPence,
    shifts: lines
      .filter(({ line }) => line.payId === pay.payId)
      .map(({ line, startsAt, holderName }) => ({
        shiftId: line.shiftId,
        startsAt,
        holderName,
        part: line.part,
        paidMinutes: line.paidMinutes,
        grossPence: line.grossPence,
        toCarerPence: line.toCarerPence,
        unconfirmed: line.unconfirmed === 'silent',
        lines: line.payLines,
      })),
  }));
  return { ...cut, items };
};
