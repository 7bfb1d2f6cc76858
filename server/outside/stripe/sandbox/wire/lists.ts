import type { Kind, Kinds } from '../kept/kinds.ts';
import type { Call } from './call.ts';
import type { Range } from './common-params.ts';
import type { Shape } from './params.ts';
import { invalid, missing } from './problem.ts';

export interface ListParams {
  readonly limit?: number | undefined;
  readonly starting_after?: string | undefined;
  readonly ending_before?: string | undefined;
  readonly created?: Range | undefined;
  /** Of payouts: when the money arrives at the bank. */
  readonly arrives?: Range | undefined;
}

/** Filters that name something: what does not exist, or is somebody else's, is refused rather than not found. */
const namedBy: Readonly<Record<string, Kind>> = {
  charge: 'charge',
  customer: 'customer',
  payment_intent: 'payment_intent',
  payment_method: 'payment_method',
  destination: 'account',
};

const checkNamed = (call: Call<Shape>, kind: Kind, asked: Readonly<Record<string, string>>): void => {
  for (const [param, id] of Object.entries(asked)) {
    // A payout's destination is a bank account.
    const wanted = param === 'destination' && kind !== 'transfer' ? undefined : namedBy[param];
    if (wanted && call.core.store.seqOf(id, wanted, call.account) === undefined)
      throw missing(param === 'destination' ? 'destination' : wanted, id, param);
  }
};

const seqAt = (call: Call<Shape>, kind: Kind, id: string, param: string): number => {
  const seq = call.core.store.seqOf(id, kind, call.account);
  if (seq === undefined) throw missing(kind, id, param);
  return seq;
};

export interface StripeList<T> {
  readonly object: 'list';
  readonly url: string;
  readonly has_more: boolean;
  readonly data: T[];
}

/** Newest first, 10 unless asked otherwise, never more than 100. */
export const listOfKind = <K extends Kind>(
  call: Call<Shape>,
  kind: K,
  url: string,
  paging: ListParams,
  filters: Readonly<Record<string, string | undefined>> = {},
): StripeList<Kinds[K]> => {
  if (paging.starting_after !== undefined && paging.ending_before !== undefined)
    throw invalid('You cannot parameterize both starting_after and ending_before.', {
      param: 'ending_before',
    });
  const limit = paging.limit ?? 10;
  const asked = Object.fromEntries(
    Object.entries(filters).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  checkNamed(call, kind, asked);
  const backwards = paging.ending_before !== undefined;
  const found = call.core.store.list(kind, call.account, asked, {
    limit: limit + 1,
    ...(paging.starting_after === undefined
      ? {}
      : { startingAfter: seqAt(call, kind, paging.starting_after, 'starting_after') }),
    ...(paging.ending_before === undefined
      ? {}
      : { endingBefore: seqAt(call, kind, paging.ending_before, 'ending_before') }),
    ...(paging.arrives?.from === undefined ? {} : { arrivesFrom: paging.arrives.from }),
    ...(paging.arrives?.before === undefined ? {} : { arrivesBefore: paging.arrives.before }),
    ...(paging.created?.from === undefined ? {} : { createdFrom: paging.created.from }),
    ...(paging.created?.before === undefined ? {} : { createdBefore: paging.created.before }),
  });
  const hasMore = found.length > limit;
  const page = hasMore ? (backwards ? found.slice(1) : found.slice(0, limit)) : found;
  return { object: 'list', url, has_more: hasMore, data: page.map(({ body }) => body) };
};
