/** One pay as a payslip: by employer, with the holiday it earned and any week of it under the minimum wage. */
import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt } from '#shared/language/time.ts';
import { holidayBalance } from '#shared/pay/holiday-balance.ts';
import { type Payslip, type Slip, slipOf } from '#shared/settlements/payslip.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import type { Call } from '../http/call.ts';
import { findMember } from '../members/record-reads.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { accountsOf } from '../pay/holidays/accounts.ts';
import { findPay, linesOfPays } from './pay-reads.ts';
import { findSettlement } from './settlement-reads.ts';
import { shortfallsOfCarer } from './wages/reads.ts';
import { presentShortfall } from './wages/show.ts';

type Lines = Awaited<ReturnType<typeof linesOfPays>>;

const employerOfLine = ({ line }: Lines[number]): string =>
  line.engagement === 'self-employed' ? line.holderId : employerOf(line.engagement, line.holderId);

const span = (lines: Lines): { fromOn: Day; untilOn: Day } => {
  const weeks = lines.map(({ line }) => line.weekOn).sort();
  const [first] = weeks;
  const last = weeks.at(-1);
  if (!first || !last) throw new Error('A payslip of no lines');
  return { fromOn: first, untilOn: addDays(last, 6) };
};

/** Minutes of holiday left, by employer. */
const holidayLeft = async (
  handle: Reader,
  mutual: MutualRow,
  carerId: Id<'member'>,
  today: Day,
): Promise<Map<string, number>> =>
  new Map(
    (await accountsOf(handle, mutual, { carerId }, today)).map(({ employer, weeks, taken }) => [
      employer,
      holidayBalance(
        weeks,
        taken.map(({ row }) => row),
      ).leftMinutes,
    ]),
  );

export const showPayslip = async (call: Call, payId: Id<'pay'>): Promise<Payslip> => {
  const { read } = call.deps.db;
  const { mutualId, memberId } = call.actor;
  const pay = await findPay(read, mutualId, payId);
  const carer = await findMember(read, mutualId, memberId);
  if (pay?.carerId !== memberId || !carer) throw new Refusal('not-found');
  const settlement = await findSettlement(read, mutualId, pay.settlementId);
  if (!settlement) throw new Error('A pay of no settlement');
  const mutual = await mutualOf(read, mutualId);
  const lines = await linesOfPays(read, mutualId, [payId]);
  const left = await holidayLeft(read, mutual, memberId, dayAt(call.now, mutual.zone));
  const weeks = [...new Set(lines.map(({ line }) => line.weekOn))];
  const short = await shortfallsOfCarer(read, mutualId, memberId, weeks);
  const slips = [...Map.groupBy(lines, employerOfLine)].flatMap(([employer, ofEmployer]): Slip[] => {
    const [first] = ofEmployer;
    if (!first) return [];
    const { engagement, holderId } = first.line;
    return [
      {
        holder:
          employer === 'mutual' ? null : { memberId: holderId, name: first.holderName, ref: first.holderRef },
        engagement,
        ...span(ofEmployer),
        ...slipOf(ofEmployer.map(({ line }) => line)),
        holidayLeftMinutes: engagement === 'self-employed' ? null : (left.get(employer) ?? 0),
        wageShortfalls: short.filter(({ row }) => row.employer === employer).map(presentShortfall),
      },
    ];
  });
  return {
    payId,
    carer: { memberId, name: carer.name, ref: carer.ref },
    mutualName: mutual.name,
    payDay: settlement.payDay,
    status: pay.status,
    paidAt: pay.paidAt,
    amountPence: pay.amountPence,
    setOffPence: pay.setOffPence,
    slips,
  };
};
