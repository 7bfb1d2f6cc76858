import { createHmac } from 'node:crypto';
import type { Core } from '../core.ts';
import { realMs } from '../kept/clock.ts';

const timeoutMs = 10_000;

export interface Target {
  readonly url: string;
  readonly secret: string;
}

/** `t=…,v1=…` over "t.body" with the endpoint's whole secret, in real time whatever the sandbox's clock says. */
const signatureOf = (body: string, secret: string): string => {
  const second = Math.floor(realMs() / 1000);
  return `t=${second},v1=${createHmac('sha256', secret).update(`${second}.${body}`).digest('hex')}`;
};

export const targetOf = (core: Core, endpoint: string): Target | undefined => {
  const home = core.store.kindOf(endpoint);
  if (home?.kind === 'webhook_endpoint') {
    const { body, hidden } = core.store.get('webhook_endpoint', endpoint);
    return body.status === 'enabled' ? { url: body.url, secret: hidden.secret ?? '' } : undefined;
  }
  if (home?.kind === 'event_destination') {
    const { body, hidden } = core.store.get('event_destination', endpoint);
    return body.status === 'enabled'
      ? { url: body.webhook_endpoint?.url ?? '', secret: hidden.secret ?? '' }
      : undefined;
  }
  return undefined;
};

/** A thin notification leaves its data at home. */
export const bodyOf = (core: Core, event: string): string => {
  if (core.store.kindOf(event)?.kind !== 'thin_event')
    return JSON.stringify(core.store.get('event', event).body, null, 2);
  const { data: _kept, ...thin } = core.store.get('thin_event', event).body as object as Record<
    string,
    unknown
  >;
  return JSON.stringify(thin, null, 2);
};

export const send = async (target: Target, body: string, stopped: AbortSignal): Promise<boolean> => {
  try {
    const answer = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': signatureOf(body, target.secret),
        'user-agent': 'Stripe/1.0 (Carepool sandbox)',
      },
      body,
      signal: AbortSignal.any([stopped, AbortSignal.timeout(timeoutMs)]),
    });
    await answer.arrayBuffer();
    return answer.ok;
  } catch {
    // No answer, a broken one or a late one: all the same to a webhook, it is tried again.
    return false;
  }
};
