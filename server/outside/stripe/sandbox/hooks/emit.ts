import type Stripe from 'stripe';
import { apiVersion, type Core, platform } from '../core.ts';
import { isoOf } from '../kept/clock.ts';

type EventType = Stripe.Event['type'];

const takes = (enabled: readonly string[], type: string): boolean =>
  enabled.includes('*') || enabled.includes(type);

const queue = (core: Core, event: string, endpoint: string): void => {
  core.store
    .sql(`INSERT INTO delivery (event, endpoint, attempts, state, not_before) VALUES (?, ?, 0, 'waiting', 0)`)
    .run(event, endpoint);
};

/** Says what happened: kept for `events.list`, and waiting for each endpoint that asked, in the same transaction as the fact. */
export const emit = (
  core: Core,
  type: EventType,
  object: object,
  account: string = platform,
  previous?: Readonly<Record<string, unknown>>,
): void => {
  const connected = account !== platform;
  const endpoints = core.store
    .everyOf('webhook_endpoint')
    .filter(
      ({ body, hidden }) =>
        body.status === 'enabled' &&
        takes(body.enabled_events, type) &&
        (hidden.connect === true) === connected,
    );
  const event = {
    id: core.newId('evt'),
    object: 'event',
    ...(connected ? { account } : {}),
    api_version: apiVersion,
    created: core.clock.now(),
    data: { object, ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: { id: core.request?.id ?? null, idempotency_key: core.request?.idempotencyKey ?? null },
    type,
  } as Stripe.Event;
  core.store.insert('event', { id: event.id, account, created: event.created }, event);
  for (const endpoint of endpoints) queue(core, event.id, endpoint.body.id);
};

/** Accounts v2 are announced thin: only which account, never what it now is. */
export const emitThin = (
  core: Core,
  type: Stripe.V2.Core.Event['type'],
  account: string,
  data?: object,
): void => {
  const now = core.clock.now();
  const event = {
    id: core.newId('evt_test'),
    object: 'v2.core.event',
    created: isoOf(now),
    livemode: false,
    ...(core.request
      ? {
          reason: {
            type: 'request',
            request: { id: core.request.id, idempotency_key: core.request.idempotencyKey ?? '' },
          },
        }
      : {}),
    type,
    related_object: { id: account, type: 'v2.core.account', url: `/v2/core/accounts/${account}` },
    ...(data ? { data } : {}),
  } as unknown as Stripe.V2.Core.Event;
  core.store.insert('thin_event', { id: event.id, account: platform, created: now }, event);
  for (const { body } of core.store.everyOf('event_destination'))
    if (body.status === 'enabled' && body.event_payload === 'thin' && takes(body.enabled_events, type))
      queue(core, event.id, body.id);
};
