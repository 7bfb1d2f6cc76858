import type Stripe from 'stripe';
import { apiVersion } from '../core.ts';
import { isoOf } from '../kept/clock.ts';
import { type Call, endpoint, named } from '../wire/call.ts';
import { applyMetadata, metadata, paging } from '../wire/common-params.ts';
import { listOfKind } from '../wire/lists.ts';
import {
  beyond,
  type Covers,
  choice,
  flag,
  integer,
  listOf,
  needed,
  type Param,
  shape,
  text,
  unsettable,
} from '../wire/params.ts';
import { invalid } from '../wire/problem.ts';

/** The sandbox never leaves the machine: it calls back only to loopback addresses. */
const callback: Param<string> = {
  read(raw, path) {
    const url = URL.parse(text(2048).read(raw, path));
    if (!url || !/^https?:$/.test(url.protocol))
      throw invalid('Invalid URL: An explicit scheme (such as https) must be provided.', {
        code: 'url_invalid',
        param: path,
      });
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
      throw invalid('This sandbox delivers only to this machine (127.0.0.1 or localhost).', {
        code: 'url_invalid',
        param: path,
      });
    return url.href;
  },
};

const enabledEvents: Param<string[]> = {
  read(raw, path) {
    const types = listOf(text(200)).read(raw, path);
    if (types.length === 0) throw invalid('You must select at least one event.', { param: path });
    const misspelt = types.find((type) => type !== '*' && !/^[a-z0-9_]+(\.[a-z0-9_[\]]+)+$/.test(type));
    if (misspelt !== undefined) throw invalid(`Invalid event type '${misspelt}'.`, { param: path });
    const thin = types.find((type) => type.startsWith('v2.'));
    if (thin !== undefined)
      throw invalid(`Invalid event type '${thin}': thin events go to event destinations (v2).`, {
        param: path,
      });
    return types;
  },
};

const creation = {
  enabled_events: needed(enabledEvents),
  url: needed(callback),
  api_version: choice(apiVersion),
  connect: flag(),
  description: unsettable(text()),
  metadata,
} satisfies Covers<Stripe.WebhookEndpointCreateParams>;

const update = {
  enabled_events: enabledEvents,
  url: callback,
  description: unsettable(text()),
  disabled: flag(),
  metadata,
} satisfies Covers<Stripe.WebhookEndpointUpdateParams>;

const create = (call: Call<typeof creation>): Stripe.WebhookEndpoint => {
  const { core, params, account } = call;
  const id = core.newId('we');
  const secret = core.newId('whsec', 32);
  const made: Stripe.WebhookEndpoint = {
    id,
    object: 'webhook_endpoint',
    api_version: params.api_version ?? null,
    application: null,
    created: core.clock.now(),
    description: params.description ?? null,
    enabled_events: params.enabled_events,
    livemode: false,
    metadata: applyMetadata({}, params.metadata),
    status: 'enabled',
    url: params.url,
  };
  core.store.insert('webhook_endpoint', { id, account, created: made.created }, made, {
    secret,
    connect: params.connect === true,
  });
  return { ...made, secret };
};

const change = (call: Call<typeof update>): Stripe.WebhookEndpoint => {
  const { params } = call;
  const { body } = named(call, 'webhook_endpoint', call.ids[0]);
  const after: Stripe.WebhookEndpoint = {
    ...body,
    enabled_events: params.enabled_events ?? body.enabled_events,
    url: params.url ?? body.url,
    description: params.description === undefined ? body.description : params.description,
    metadata: applyMetadata(body.metadata, params.metadata),
    status: params.disabled === undefined ? body.status : params.disabled ? 'disabled' : 'enabled',
  };
  call.core.store.update('webhook_endpoint', body.id, after);
  return after;
};

const include = listOf(choice('webhook_endpoint.signing_secret', 'webhook_endpoint.url'));

const destinationCreation = {
  enabled_events: needed(listOf(text(200))),
  event_payload: needed(choice('thin')),
  name: needed(text()),
  type: needed(choice('webhook_endpoint')),
  amazon_eventbridge: beyond,
  azure_event_grid: beyond,
  description: text(),
  events_from: listOf(text()),
  include,
  metadata,
  snapshot_api_version: beyond,
  webhook_endpoint: needed(shape({ url: needed(callback) })),
} satisfies Covers<Stripe.V2.Core.EventDestinationCreateParams> & { include: unknown };

const shownTo = (
  destination: Stripe.V2.Core.EventDestination,
  asked: readonly string[] = [],
  secret?: string,
): Stripe.V2.Core.EventDestination => {
  const { webhook_endpoint: endpointOf, ...rest } = destination;
  return {
    ...rest,
    webhook_endpoint: {
      ...(asked.includes('webhook_endpoint.url') && endpointOf?.url !== undefined
        ? { url: endpointOf.url }
        : {}),
      ...(asked.includes('webhook_endpoint.signing_secret') && secret !== undefined
        ? { signing_secret: secret }
        : {}),
    },
  };
};

/** Where thin events go. The secret is told once, and only when asked for by `include`. */
const createDestination = (call: Call<typeof destinationCreation>): Stripe.V2.Core.EventDestination => {
  const { core, params, account } = call;
  const id = core.newId('ed_test');
  const secret = core.newId('whsec', 32);
  const now = isoOf(core.clock.now());
  const made: Stripe.V2.Core.EventDestination = {
    id,
    object: 'v2.core.event_destination',
    created: now,
    description: params.description ?? '',
    enabled_events: params.enabled_events,
    event_payload: 'thin',
    events_from: params.events_from ?? ['self'],
    livemode: false,
    metadata: applyMetadata({}, params.metadata),
    name: params.name,
    status: 'enabled',
    type: 'webhook_endpoint',
    updated: now,
    webhook_endpoint: { url: params.webhook_endpoint.url },
  };
  core.store.insert('event_destination', { id, account, created: core.clock.now() }, made, { secret });
  return shownTo(made, params.include, secret);
};

const destinationUpdate = {
  description: text(),
  enabled_events: listOf(text(200)),
  include,
  metadata,
  name: text(),
  webhook_endpoint: shape({ url: needed(callback) }),
} satisfies Covers<Stripe.V2.Core.EventDestinationUpdateParams> & { include: unknown };

const changeDestination = (call: Call<typeof destinationUpdate>): Stripe.V2.Core.EventDestination => {
  const { params } = call;
  const { body } = named(call, 'event_destination', call.ids[0]);
  const after: Stripe.V2.Core.EventDestination = {
    ...body,
    description: params.description ?? body.description,
    enabled_events: params.enabled_events ?? body.enabled_events,
    metadata: applyMetadata(body.metadata ?? {}, params.metadata),
    name: params.name ?? body.name,
    updated: isoOf(call.core.clock.now()),
    webhook_endpoint: params.webhook_endpoint ?? body.webhook_endpoint ?? {},
  };
  call.core.store.update('event_destination', body.id, after);
  return shownTo(after, params.include);
};

export const webhookEndpoints = [
  endpoint('POST', '/v1/webhook_endpoints', creation, create),
  endpoint('GET', '/v1/webhook_endpoints', paging, (call) =>
    listOfKind(call, 'webhook_endpoint', '/v1/webhook_endpoints', call.params),
  ),
  endpoint(
    'GET',
    '/v1/webhook_endpoints/:id',
    {},
    (call) => named(call, 'webhook_endpoint', call.ids[0]).body,
  ),
  endpoint('POST', '/v1/webhook_endpoints/:id', update, change),
  endpoint('DELETE', '/v1/webhook_endpoints/:id', {}, (call) => {
    const { id } = named(call, 'webhook_endpoint', call.ids[0]).body;
    call.core.store.remove(id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
  endpoint('POST', '/v2/core/event_destinations', destinationCreation, createDestination),
  endpoint('GET', '/v2/core/event_destinations', { include, limit: integer(1, 100) }, (call) => ({
    data: call.core.store.everyOf('event_destination').map(({ body }) => shownTo(body, call.params.include)),
    next_page_url: null,
    previous_page_url: null,
  })),
  endpoint('GET', '/v2/core/event_destinations/:id', { include }, (call) =>
    shownTo(named(call, 'event_destination', call.ids[0]).body, call.params.include),
  ),
  endpoint('POST', '/v2/core/event_destinations/:id', destinationUpdate, changeDestination),
  endpoint('DELETE', '/v2/core/event_destinations/:id', {}, (call) => {
    const { id } = named(call, 'event_destination', call.ids[0]).body;
    call.core.store.remove(id);
    return { id, object: 'v2.core.event_destination', deleted: true };
  }),
];
