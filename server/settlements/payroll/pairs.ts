/** The employed pairs of a week, as payroll knows them. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence, sum } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import type { PayrollPair } from '#shared/settlements/payroll/out.ts';
import type { MutualRow } from '../../mutuals/reads.ts';
import { calculate, employedLines } from '../calculate.ts';
import { netPaysOf } from '../reads.ts';

export interface EmployedPair extends PayrollPair {
  holderId: Id<'member'>;
  carerId: Id<'member'>;
  netPence: Pence | null;
}

/** Who the mutual employs is paid by the mutual's own scheme; everybody else by their holder's. */
const employer = (mutual: MutualRow, engagement: string, holderId: Id<'member'>, holderName: string) =>
  engagement === 'employed-by-mutual'
    ? { employerRef: mutual.mutualId, employerName: `${mutual.name} (${holderName})` }
    : { employerRef: holderId, employerName: holderName };

export const employedPairs = async (
  handle: Reader,
  mutual: MutualRow,
  weekOn: Day,
): Promise<EmployedPair[]> => {
  const { rows, lines, parked } = await calculate(handle, mutual, weekOn);
  const keyOf = (each: { holderId: string; carerId: string | null }) => `${each.holderId} ${each.carerId}`;
  const nets = new Map(
    (await netPaysOf(handle, mutual.mutualId, weekOn)).map((net) => [keyOf(net), net.netPence]),
  );
  const linesOf = Map.groupBy(employedLines({ lines, parked }), keyOf);
  const seen = new Map(
    rows
      .filter((row) => row.carerId !== null && row.engagement !== 'self-employed')
      .map((row) => [keyOf(row), row]),
  );
  return [...seen].flatMap(([key, row]): EmployedPair[] => {
    const ofPair = linesOf.get(key) ?? [];
    if (row.carerId === null || ofPair.length === 0) return [];
    return [
      {
        holderId: row.holderId,
        carerId: row.carerId,
        ...employer(mutual, row.engagement ?? 'employed-by-holder', row.holderId, row.holderName),
        worksNumber: row.carerId,
        carerName: row.carerName,
        payLines: ofPair.flatMap((line) => line.payLines),
        paidMinutes: ofPair.reduce((all, line) => all + line.paidMinutes, 0),
        grossPence: pence(Math.max(0, sum(ofPair.map((line) => line.grossPence)))),
        netPence: nets.get(key) ?? null,
      },
    ];
  });
};
