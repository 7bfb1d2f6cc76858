/** Protects whoever reads the books: money on an account that no chart shows would be money nobody sees. */
import { expect, it } from 'vitest';
import { accountKinds } from '#shared/ledger/accounts.ts';
import { holderChart, mutualChart } from '#shared/ledger/chart.ts';

const kindsIn = (chart: readonly { kinds: readonly string[] }[]) =>
  chart.flatMap(({ kinds }) => kinds).toSorted();

it('shows each kind of account in the mutual’s books, once', () => {
  expect(kindsIn(mutualChart)).toEqual(Object.keys(accountKinds).toSorted());
});

it('shows holders every account that is theirs, once', () => {
  // What the fund has advanced is the mutual's own matter: they owe no more and no less by it.
  const own = (kind: string) => kind.startsWith('holder-') && kind !== 'holder-advanced';
  const theirs = Object.keys(accountKinds).filter(own);
  expect(kindsIn(holderChart)).toEqual(theirs.toSorted());
});
