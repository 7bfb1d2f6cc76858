import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Stripe from 'stripe';
import { openSandbox, type Sandbox, type SandboxOptions } from '#server/outside/stripe/sandbox/sandbox.ts';
import { stripeClient } from '#server/outside/stripe/stripe-client.ts';

/** A sandbox on a driven clock, and the real SDK speaking to it. */
export interface Bench {
  readonly sandbox: Sandbox;
  readonly stripe: Stripe;
  /** Moves the driven clock; nothing falls due until somebody asks, or `drain()`. */
  setNow(instant: string): void;
  close(): Promise<void>;
}

/** Monday 2 March 2026: no bank holiday near. */
export const monday = '2026-03-02T10:00:00Z';

export const openBench = async (options: Partial<SandboxOptions> = {}): Promise<Bench> => {
  let now = monday;
  const sandbox = await openSandbox({
    file: ':memory:',
    now: () => now,
    rateLimits: false,
    actsByItself: false,
    ...options,
  });
  const stripe = stripeClient({
    secretKey: sandbox.secretKey,
    sandbox: { host: '127.0.0.1', port: sandbox.port },
  });
  return {
    sandbox,
    stripe,
    setNow(instant) {
      now = instant;
    },
    close: () => sandbox.close(),
  };
};

/** What a refusal of the SDK tells. */
export interface Told {
  readonly class: string;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly decline: string | undefined;
  readonly param: string | undefined;
  readonly message: string;
  readonly intent: Stripe.PaymentIntent | undefined;
  readonly requestId: string | undefined;
}

/** The refusal of a call that must not succeed. */
export const refusalOf = async (call: Promise<unknown>): Promise<Told> => {
  try {
    await call;
  } catch (failure) {
    const told = failure as Stripe.errors.StripeError;
    return {
      class: told.type,
      status: told.statusCode,
      code: told.code,
      decline: told.decline_code,
      param: told.param,
      message: told.message,
      intent: told.payment_intent,
      requestId: told.requestId,
    };
  }
  throw new Error('Stripe accepted what it should have refused.');
};

/** A customer who saved this card on the hosted page. */
export const memberWithCard = async (
  bench: Bench,
  number: string,
): Promise<{ customer: string; method: string }> => {
  const { stripe, sandbox } = bench;
  const customer = await stripe.customers.create({ email: 'member@example.org' });
  const session = await stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'gbp',
    customer: customer.id,
    success_url: 'http://localhost:3000/done?session={CHECKOUT_SESSION_ID}',
  });
  sandbox.control.submitCheckout(session.id, number);
  const after = await stripe.setupIntents.retrieve(String(session.setup_intent));
  if (after.status === 'requires_action') sandbox.control.answerBank(after.id, true);
  const saved = await stripe.paymentMethods.list({ customer: customer.id, type: 'card' });
  const method = saved.data[0]?.id;
  if (method === undefined) throw new Error(`the card ${number} was not saved`);
  return { customer: customer.id, method };
};

export const charge = (
  bench: Bench,
  member: { customer: string; method: string },
  amount: number,
  more: object = {},
) =>
  bench.stripe.paymentIntents.create({
    amount,
    currency: 'gbp',
    customer: member.customer,
    payment_method: member.method,
    off_session: true,
    confirm: true,
    ...more,
  });

/** The fields of a hosted page, as a browser sends them. */
export const form = (fields: Record<string, string>): RequestInit => ({
  method: 'POST',
  redirect: 'manual',
  body: new URLSearchParams(fields),
});

export const bacsFields = {
  by: 'bacs',
  holder: 'Mair Holder',
  email: 'mair@example.org',
  sortCode: '10-88-00',
  account: '00012345',
};

export const bacsSetUp = async ({
  stripe,
}: Bench): Promise<{ customer: string; session: Stripe.Checkout.Session }> => {
  const customer = await stripe.customers.create();
  const session = await stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'gbp',
    allowed_payment_method_types: ['bacs_debit'],
    customer: customer.id,
    success_url: 'http://localhost:3000/done',
  });
  return { customer: customer.id, session };
};

/** A member whose Bacs account has a mandate. */
export const memberWithBacs = async (bench: Bench, number: string) => {
  const { customer, session } = await bacsSetUp(bench);
  const sent = await fetch(String(session.url), form({ ...bacsFields, account: number }));
  if (sent.status !== 303) throw new Error(`the account ${number} was not taken`);
  await bench.sandbox.control.drain();
  const intent = await bench.stripe.setupIntents.retrieve(String(session.setup_intent));
  return { customer, method: String(intent.payment_method), mandate: String(intent.mandate) };
};

/** An account of a carer, before any onboarding. */
export const newCarer = (bench: Bench): Promise<Stripe.V2.Core.Account> =>
  bench.stripe.v2.core.accounts.create({
    contact_email: 'carer@example.org',
    display_name: 'Carys Carer',
    dashboard: 'express',
    identity: { country: 'gb', entity_type: 'individual' },
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
    defaults: {
      currency: 'gbp',
      responsibilities: { fees_collector: 'application', losses_collector: 'application' },
    },
    include: ['configuration.recipient', 'requirements', 'identity'],
  });

export const payableCarer = async (bench: Bench, bankAccount?: string): Promise<string> => {
  const { id } = await newCarer(bench);
  bench.sandbox.control.submitOnboarding(id, bankAccount);
  await bench.sandbox.control.drain();
  return id;
};

/** Money that can be spent at once, on a platform whose payouts are manual. */
export const fund = async (bench: Bench, amount: number): Promise<void> => {
  await bench.stripe.balanceSettings.update({ payments: { payouts: { schedule: { interval: 'manual' } } } });
  const member = await memberWithCard(bench, '4000000000000077');
  await charge(bench, member, amount);
  await bench.sandbox.control.drain();
};

export interface Received {
  readonly body: string;
  readonly signature: string;
}

/** A place on loopback that receives webhooks and answers as told. */
export const openReceiver = async (answer: (received: Received) => number = () => 200) => {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += String(piece);
    const one = { body, signature: String(request.headers['stripe-signature']) };
    received.push(one);
    response.writeHead(answer(one)).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/stripe`,
    received,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
