import type Stripe from 'stripe';
import { platform } from '../core.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { paging, range } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import { beyond, type Covers, listOf, text } from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

const listing = {
  ...paging,
  created: range,
  delivery_success: beyond,
  type: text(),
  types: listOf(text()),
} satisfies Covers<Stripe.EventListParams>;

const thirtyDays = 30 * 24 * 3600;

/** Events are listed for thirty days. */
const list = (call: Call<typeof listing>): object => {
  const { type, types, created } = call.params;
  if (type !== undefined && types !== undefined)
    throw invalid('You may pass either `type` or `types`, but not both.', { param: 'types' });
  if (types && types.length > 20) throw invalid('You may pass at most 20 types.', { param: 'types' });
  const oldest = call.core.clock.now() - thirtyDays;
  const paged = { ...call.params, created: { ...created, from: Math.max(oldest, created?.from ?? oldest) } };
  if (!types) return listOfKind(call, 'event', '/v1/events', paged, { type });
  const each = types.map((one) => listOfKind(call, 'event', '/v1/events', paged, { type: one }));
  const limit = call.params.limit ?? 10;
  const together = each.flatMap((page) => page.data).sort((a, b) => seqOf(call, b) - seqOf(call, a));
  return {
    object: 'list',
    url: '/v1/events',
    has_more: together.length > limit || each.some((page) => page.has_more),
    data: together.slice(0, limit),
  };
};

const seqOf = (call: Call<typeof listing>, event: Stripe.Event): number =>
  call.core.store.seqOf(event.id, 'event', call.account) ?? 0;

export const events = [
  endpoint('GET', '/v1/events', listing, list),
  endpoint('GET', '/v1/events/:id', {}, (call) => named(call, 'event', call.ids[0]).body),
  endpoint(
    'GET',
    '/v2/core/events/:id',
    {},
    (call) => named({ core: call.core, account: platform }, 'thin_event', call.ids[0]).body,
  ),
];
