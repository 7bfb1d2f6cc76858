/** What does not come out between the books and the payment service, each in a sentence; nothing, if all does. */
import type { Books, Journal, Transfer } from './books.ts';
import type { Lists } from './stripe-lists.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((so, amount) => so + amount, 0);
const grouped = <T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};
const kindOf = (account: string): string => account.split(':')[0] ?? '';
const ownerOf = (account: string): string => account.split(':')[1] ?? '';
const idOf = (one: string | { id: string } | null | undefined): string =>
  typeof one === 'object' && one !== null ? one.id : (one ?? '');

/** Debits less credits of what is posted on the accounts asked for. */
const net = (transfers: readonly Transfer[], isMeant: (account: string) => boolean): number =>
  sum(
    transfers
      .filter(({ state }) => state === 'posted')
      .map(
        ({ amountPence, debitAccountId, creditAccountId }) =>
          (isMeant(debitAccountId) ? amountPence : 0) - (isMeant(creditAccountId) ? amountPence : 0),
      ),
  );
const of = (kind: string) => (account: string) => kindOf(account) === kind;
const atStripe = (account: string): boolean =>
  kindOf(account).startsWith('stripe-') && !of('stripe-fees')(account);

const differs = (what: string, books: number, stripe: number): string[] =>
  books === stripe ? [] : [`${what}: ${books} in the books, ${stripe} at the payment service`];

const balances = ({ accounts, transfers }: Books): string[] =>
  accounts.flatMap(({ accountId, debitsPostedPence, creditsPostedPence }) =>
    differs(
      `balance of ${accountId} beside its transfers`,
      debitsPostedPence - creditsPostedPence,
      net(transfers, (one) => one === accountId),
    ),
  );

const totals = ({ transfers }: Books, lists: Lists): string[] => [
  ...differs('available', net(transfers, of('stripe-available')), lists.available),
  ...differs('pending', net(transfers, of('stripe-pending')), lists.pending),
  ...differs('sum of the feed', sum(lists.movements.map((one) => one.net)), lists.available + lists.pending),
  ...differs(
    'fees',
    net(transfers, of('stripe-fees')) + net(transfers, of('dispute-fees')),
    sum(lists.movements.map(({ fee }) => fee)),
  ),
  ...differs(
    'money of the mutual’s own',
    -net(transfers, of('mutual-float')),
    sum(lists.movements.filter(({ type }) => type === 'topup').map(({ amount }) => amount)),
  ),
  ...differs('suspense', net(transfers, of('suspense')), 0),
];

/** Each movement is in the books once, under its own cause, with its own amount; and nothing else is. */
const movements = ({ journals, transfers }: Books, lists: Lists): string[] => {
  const byCause = grouped(journals, ({ cause }) => cause);
  const byJournal = grouped(transfers, ({ journalId }) => journalId);
  const effect = (cause: string): number | null => {
    const found = byCause.get(cause) ?? [];
    return found.length === 0
      ? null
      : net(
          found.flatMap(({ journalId }) => byJournal.get(journalId) ?? []),
          atStripe,
        );
  };
  const intentOf = new Map(lists.charges.map((charge) => [charge.id, idOf(charge.payment_intent)]));
  const payOf = new Map(lists.transfers.map((transfer) => [transfer.id, transfer.metadata['pay'] ?? '']));
  const known = new Set<string>();
  const expected = (cause: string, wanted: number): string[] => {
    known.add(cause);
    return differs(cause, effect(cause) ?? 0, wanted);
  };
  const broken = lists.movements.flatMap(({ id, type, amount, fee, net: changed, source }) => {
    known.add(`available:${id}`);
    if (type === 'charge')
      return [
        ...expected(`collect:${intentOf.get(idOf(source))}`, amount),
        ...expected(`stripe:${id}`, -fee),
      ];
    if (type === 'transfer') return expected(`pay:${payOf.get(idOf(source))}`, amount);
    return expected(`stripe:${id}`, changed);
  });
  const touches = ({ journalId }: Journal): boolean =>
    (byJournal.get(journalId) ?? []).some(
      ({ debitAccountId, creditAccountId }) => atStripe(debitAccountId) || atStripe(creditAccountId),
    );
  const unasked = journals.filter((one) => !known.has(one.cause) && touches(one));
  return [
    ...broken,
    ...unasked.map(({ cause }) => `${cause} is in the books and not at the payment service`),
  ];
};

const once = <T>(what: string, all: readonly T[], keyOf: (one: T) => string): string[] =>
  [...grouped(all, keyOf)].flatMap(([key, group]) =>
    group.length > 1 ? [`${what} ${key} ${group.length} times`] : [],
  );

/** Every carer has what every line says, once: at the payment service, and no penny is left owing. */
const carers = ({ transfers }: Books, lists: Lists): string[] => {
  const care = transfers.filter(({ kind, state }) => kind === 'care' && state === 'posted');
  const broken = [
    ...once('paid', lists.transfers, ({ metadata }) => metadata['pay'] ?? 'without a pay'),
    ...once('a shift settled', care, ({ shiftId, settlementId }) => `${shiftId} in ${settlementId}`),
  ];
  const accountOf = new Map(lists.accounts.map(({ id, metadata }) => [metadata?.['member'] ?? '', id]));
  const ids = new Set(care.map(({ creditAccountId }) => ownerOf(creditAccountId)));
  for (const carer of ids) {
    const account = accountOf.get(carer) ?? '';
    const sent = lists.transfers.filter(({ destination }) => idOf(destination) === account);
    const got = sum(sent.map(({ amount, amount_reversed: back }) => amount - back));
    const own = lists.ofCarers.get(account);
    const payable = (one: string) => one === `carer-payable:${carer}`;
    const owedBack = (one: string) => one === `carer-owed-back:${carer}`;
    const ofKind = (kind: string) => transfers.filter((one) => one.kind === kind);
    // Lines put right to less: owed back by the carer, to the holder.
    const tooMuch = net(
      ofKind('correction').filter((one) => of('holder-credit')(one.creditAccountId)),
      owedBack,
    );
    const owed = net(transfers, owedBack);
    broken.push(
      ...differs(`sent to ${carer}`, net(ofKind('pay'), payable) + net(ofKind('pay-reversed'), payable), got),
      ...differs(`what ${carer} earned and got`, -net(care, payable) - tooMuch, got - owed),
      ...differs(`still owed to ${carer}`, net(transfers, payable), 0),
      ...differs(
        `what came to the account of ${carer}`,
        got,
        sum(
          (own?.movements ?? [])
            .filter(({ type }) => type === 'payment' || type === 'payment_refund')
            .map(({ amount }) => amount),
        ),
      ),
      ...differs(
        `what is on the account of ${carer}`,
        sum((own?.movements ?? []).map((one) => one.net)),
        own?.has ?? 0,
      ),
    );
  }
  return broken;
};

/** Every holder paid each due once, and what their bank took back was asked for again or borne by the mutual. */
const holders = ({ transfers }: Books, lists: Lists): string[] => {
  const paid = lists.intents.filter(({ status }) => status === 'succeeded');
  const broken = once('collected', paid, ({ metadata }) => metadata['due'] ?? 'without a due');
  const memberOf = new Map(lists.customers.map(({ id, metadata }) => [id, metadata['member'] ?? '']));
  const payer = new Map(
    lists.charges.map((charge) => [charge.id, memberOf.get(idOf(charge.customer)) ?? '']),
  );
  const ids = new Set(
    transfers.flatMap(({ debitAccountId: one }) => (of('holder-due')(one) ? [ownerOf(one)] : [])),
  );
  for (const holder of ids) {
    const account = (one: string) => one === `holder-due:${holder}`;
    const came = sum(
      lists.charges
        .filter((charge) => charge.status === 'succeeded' && payer.get(charge.id) === holder)
        .map(({ amount }) => amount),
    );
    const taken = -sum(
      lists.disputes
        .filter(({ charge }) => payer.get(idOf(charge)) === holder)
        .flatMap((dispute) => dispute.balance_transactions.map(({ amount }) => amount)),
    );
    const ofKind = (kind: string) => transfers.filter((one) => one.kind === kind);
    // Borne by the holder, who is asked again, or by the mutual.
    const claimed = net(
      ofKind('claim').filter((one) => one.holderId === holder),
      (one) => !atStripe(one),
    );
    broken.push(
      ...differs(`collected from ${holder}`, -net(ofKind('collection'), account), came),
      ...differs(`taken back by the bank of ${holder}`, claimed, taken),
      ...differs(`still owed by ${holder}`, net(transfers, account), 0),
    );
  }
  return broken;
};

/** Nothing is on its way any more, and nothing that was worked waits. */
const atRest = ({ transfers }: Books, lists: Lists): string[] => [
  ...differs('debits in flight', net(transfers, of('bacs-in-flight')), 0),
  ...differs('promised to holders', net(transfers, of('refunds-payable')), 0),
  ...lists.intents
    .filter(({ status }) => status === 'processing')
    .map(({ id }) => `${id} is still processing`),
  ...transfers
    .filter(({ state, kind }) => state === 'pending' && kind === 'worked')
    .map(({ shiftId }) => `${shiftId} was worked and is not settled`),
];

export const reckon = (books: Books, lists: Lists): string[] => [
  ...balances(books),
  ...totals(books, lists),
  ...movements(books, lists),
  ...carers(books, lists),
  ...holders(books, lists),
  ...atRest(books, lists),
];
