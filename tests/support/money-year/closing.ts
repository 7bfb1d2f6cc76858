/** Closes every month of the books that is over, and reads each holder's own; says what does not come out. */
import { addMonths, dayAt } from '#shared/language/time.ts';
import { firstOfMonth } from '#shared/ledger/month.ts';
import { fresh } from '../care-week.ts';
import { api, at, type Person, type World } from '../world.ts';

const { ledger } = api;
const said = (what: string, value: unknown): string => `${what}: ${JSON.stringify(value)}`;

const closedMonths = async (world: World): Promise<string[]> => {
  const coordinator = await fresh(world, 'rhian');
  const broken: string[] = [];
  const { items } = await coordinator.call(ledger.months, {});
  for (const { monthOn } of items.toReversed()) {
    const params = { monthOn };
    const { state, balances, openItems, openCount } = await coordinator.call(ledger.month, { params });
    if (state === 'not-over') continue;
    if (!balances) broken.push(said('does not balance', monthOn));
    if (openItems.length > 0) broken.push(said(`open in ${monthOn}`, openItems));
    const closing = await coordinator.ask(ledger.closeMonth, { params, body: { openCount } });
    if (closing.status !== 201) broken.push(said(`cannot close ${monthOn}`, closing.body));
  }
  return broken;
};

/** Month after month each account begins where it ended, and nothing is due at the end. */
const ownMonths = async (holder: Person): Promise<string[]> => {
  const broken: string[] = [];
  const ended = new Map<string, number>();
  const { months } = await holder.call(ledger.holderMonth, { query: {} });
  for (const monthOn of months.toSorted()) {
    const { accounts, closed } = await holder.call(ledger.holderMonth, { query: { monthOn } });
    if (!closed && monthOn !== months.toSorted().at(-1))
      broken.push(said('not closed for a holder', monthOn));
    for (const { kind, openingPence, debitsPence, creditsPence, closingPence } of accounts) {
      if (openingPence + debitsPence - creditsPence !== closingPence)
        broken.push(said(`${kind} in ${monthOn}`, { openingPence, debitsPence, creditsPence, closingPence }));
      if (openingPence !== (ended.get(kind) ?? 0))
        broken.push(said(`${kind} begins ${monthOn}`, { openingPence, ended: ended.get(kind) }));
      ended.set(kind, closingPence);
    }
  }
  if (ended.get('holder-due')) broken.push(said('due at the end', ended.get('holder-due')));
  return broken;
};

/** On the second of the next month, when everything before it is sealed. */
export const closeTheBooks = async (world: World, holders: readonly Person[]): Promise<string[]> => {
  const thisMonth = firstOfMonth(dayAt(world.now(), 'Europe/London'));
  await world.moveTo(at(addMonths(thisMonth, 1).replace(/01$/, '02'), '09:00'));
  await world.settleDown();
  const broken = await closedMonths(world);
  for (const holder of holders) broken.push(...(await ownMonths(holder)));
  return broken;
};
