/** Who is owed what today: carers their pay, the mutual the holders' dues, and what of it is under way. */
import type { Reader } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import { add, noPence, type Pence, sum } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Owed, OwedPerson, OwedToday } from '#shared/outage/schema.ts';
import { askedPence } from '#shared/settlements/asked.ts';
import { linesWithoutPay, openDues, openPays } from '../settlements/by-hand-reads.ts';
import { leftOf } from '../settlements/left-of.ts';
import { isDueUnderWay, isPayUnderWay } from '../settlements/under-way.ts';

interface Line extends Owed {
  memberId: Id<'member'>;
  name: string;
}

const stateOf = (isUnderWay: boolean, byHandSince: Instant | null): Owed['state'] =>
  byHandSince ? 'by-hand' : isUnderWay ? 'under-way' : 'free';

const byPerson = (lines: readonly Line[]): OwedPerson[] =>
  [...Map.groupBy(lines, (line) => line.memberId)].map(([memberId, own]) => {
    const items = own.map(({ memberId: _, name: __, ...item }) => item);
    const of = (isUnderWay: boolean): Pence =>
      sum(
        items.filter(({ state }) => (state === 'under-way') === isUnderWay).map((item) => item.amountPence),
      );
    return { memberId, name: own[0]?.name ?? '', byHandPence: of(false), underWayPence: of(true), items };
  });

const carersLines = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Line[]> => {
  const inPays = (await openPays(handle, mutualId)).map(({ pay, name, weekOn }) => ({
    memberId: pay.carerId,
    name,
    forId: pay.payId,
    settlementId: pay.settlementId,
    weekOn,
    amountPence: leftOf(pay),
    state: stateOf(isPayUnderWay(pay), pay.byHandSince),
  }));
  const lines = Map.groupBy(
    await linesWithoutPay(handle, mutualId),
    ({ settlementId, carerId }) => `${settlementId} ${carerId}`,
  );
  const without = [...lines.values()].flatMap(([first, ...rest]): Line[] =>
    first
      ? [
          {
            memberId: first.carerId,
            name: first.name,
            forId: null,
            settlementId: first.settlementId,
            weekOn: first.weekOn,
            amountPence: rest.reduce((so, line) => add(so, line.toCarerPence), first.toCarerPence),
            state: 'free',
          },
        ]
      : [],
  );
  return [...inPays, ...without];
};

const holdersLines = async (handle: Reader, mutualId: Id<'mutual'>): Promise<Line[]> =>
  (await openDues(handle, mutualId)).map(({ due, name, weekOn }) => ({
    memberId: due.holderId,
    name,
    forId: due.dueId,
    settlementId: due.settlementId,
    weekOn,
    amountPence: askedPence(due),
    state: stateOf(isDueUnderWay(due), due.byHandSince),
  }));

export const owedToday = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  asOf: Instant,
): Promise<OwedToday> => {
  const isOwed = ({ amountPence }: Line) => amountPence > noPence;
  const carers = byPerson((await carersLines(handle, mutualId)).filter(isOwed));
  const holders = byPerson((await holdersLines(handle, mutualId)).filter(isOwed));
  const all = (people: readonly OwedPerson[]) => sum(people.map(({ byHandPence }) => byHandPence));
  return { asOf, carers, holders, carersPence: all(carers), holdersPence: all(holders) };
};
