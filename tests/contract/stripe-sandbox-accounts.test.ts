/** Protects how a carer becomes payable: onboarding by a link of one use, the capability as the only word that counts. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Bench,
  form,
  monday,
  newCarer,
  openBench,
  payableCarer,
  refusalOf,
} from '#tests/support/stripe-sandbox.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const given = {
  given: 'Carys',
  surname: 'Carer',
  born: '02/01/1990',
  address: '1 High Street',
  postcode: 'CF48 1AA',
  sortCode: '10-88-00',
  account: '00012345',
  answer: 'verified',
};

const linkFor = (account: string) =>
  bench.stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: {
        refresh_url: 'http://localhost:3000/pay/again',
        return_url: 'http://localhost:3000/pay/back',
        collection_options: { fields: 'eventually_due', future_requirements: 'include' },
      },
    },
  });

const statusOf = async (account: string) => {
  const { configuration } = await bench.stripe.v2.core.accounts.retrieve(account, {
    include: ['configuration.recipient'],
  });
  return configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers;
};

/** Opens the link as a browser would and gives the page that can be sent. */
const visit = async (url: string): Promise<string> =>
  String((await fetch(url, { redirect: 'manual' })).headers.get('location'));

describe('a carer', () => {
  it('starts restricted, with what is needed said', async () => {
    const carer = await newCarer(bench);
    expect(carer).toMatchObject({
      object: 'v2.core.account',
      applied_configurations: ['recipient'],
      dashboard: 'express',
      livemode: false,
      identity: { country: 'gb', entity_type: 'individual' },
      configuration: {
        recipient: {
          applied: true,
          capabilities: {
            stripe_balance: {
              stripe_transfers: {
                status: 'restricted',
                status_details: [{ code: 'requirements_past_due', resolution: 'provide_info' }],
              },
            },
          },
        },
      },
      requirements: { summary: { minimum_deadline: { status: 'currently_due' } } },
    });
    expect(carer.requirements?.entries?.map((entry) => entry.description)).toContain(
      'identity.individual.given_name',
    );
  });

  it('tells only what `include` asks for', async () => {
    const { id } = await newCarer(bench);
    const bare = await bench.stripe.v2.core.accounts.retrieve(id);
    for (const field of ['configuration', 'requirements', 'identity', 'defaults'])
      expect(bare).not.toHaveProperty(field);
    const full = await bench.stripe.v2.core.accounts.retrieve(id, { include: ['defaults', 'requirements'] });
    expect(full.defaults?.responsibilities).toEqual({
      fees_collector: 'application',
      losses_collector: 'application',
      requirements_collector: 'stripe',
    });
    expect(full).not.toHaveProperty('identity');
  });

  it('becomes payable by the page: pending first, then active', async () => {
    const { id } = await newCarer(bench);
    const link = await linkFor(id);
    const page = await visit(link.url);
    expect(await (await fetch(page)).text()).toContain('Hello Carys Carer');
    const sent = await fetch(page, form(given));
    expect(sent.headers.get('location')).toBe('http://localhost:3000/pay/back');
    expect((await statusOf(id))?.status).toBe('pending');
    await bench.sandbox.control.drain();
    expect(await statusOf(id)).toEqual({ status: 'active', status_details: [] });
    const { requirements } = await bench.stripe.v2.core.accounts.retrieve(id, { include: ['requirements'] });
    expect(requirements).toEqual({ entries: [] });
  });

  it('coming back is not being complete', async () => {
    const { id } = await newCarer(bench);
    const page = await (await fetch(await visit((await linkFor(id)).url))).text();
    expect(page).toContain('href="http://localhost:3000/pay/back"');
    expect((await statusOf(id))?.status).toBe('restricted');
  });

  it('a link opens once, and not after five minutes', async () => {
    const { id } = await newCarer(bench);
    const link = await linkFor(id);
    const page = await visit(link.url);
    expect((await fetch(page)).status).toBe(200);
    expect(await visit(link.url)).toBe('http://localhost:3000/pay/again');
    const late = await linkFor(id);
    bench.setNow('2026-03-02T10:05:01Z');
    expect(await visit(late.url)).toBe('http://localhost:3000/pay/again');
    bench.setNow(monday);
  });

  it('says beside its field what is wrong', async () => {
    const { id } = await newCarer(bench);
    const page = await visit((await linkFor(id)).url);
    const sent = await fetch(page, form({ ...given, account: '12' }));
    expect(sent.status).toBe(422);
    expect(await sent.text()).toContain('href="#account"');
    expect((await statusOf(id))?.status).toBe('restricted');
  });

  it.each([
    ['restricted', 'requirements_past_due'],
    ['rejected', 'rejected_other'],
  ] as const)('may stay %s after sending', async (answer, code) => {
    const { id } = await newCarer(bench);
    await fetch(await visit((await linkFor(id)).url), form({ ...given, answer }));
    await bench.sandbox.control.drain();
    expect(await statusOf(id)).toMatchObject({ status: answer, status_details: [{ code }] });
  });

  it('can be changed and closed; a closed one cannot', async () => {
    const id = await payableCarer(bench);
    const changed = await bench.stripe.v2.core.accounts.update(id, {
      display_name: 'C. Carer',
      metadata: { carer_ref: 'c1' },
    });
    expect(changed).toMatchObject({ display_name: 'C. Carer', metadata: { carer_ref: 'c1' } });
    expect(
      await bench.stripe.v2.core.accounts.close(id, { applied_configurations: ['recipient'] }),
    ).toMatchObject({ closed: true, applied_configurations: [] });
    expect(await refusalOf(bench.stripe.v2.core.accounts.update(id, { display_name: 'x' }))).toMatchObject({
      status: 400,
    });
    expect(await refusalOf(linkFor(id))).toMatchObject({ status: 400 });
  });
});

describe('what Stripe allows together', () => {
  const base = {
    contact_email: 'a@example.org',
    identity: { country: 'gb' as const },
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
  };
  it('Express needs the platform to bear fees and losses', async () => {
    const ask = (fees: 'application' | 'stripe', losses: 'application' | 'stripe') =>
      bench.stripe.v2.core.accounts.create({
        ...base,
        dashboard: 'express',
        defaults: { responsibilities: { fees_collector: fees, losses_collector: losses } },
      });
    expect(await refusalOf(ask('stripe', 'application'))).toMatchObject({ status: 400 });
    expect(await refusalOf(ask('application', 'stripe'))).toMatchObject({ status: 400 });
    expect(
      await refusalOf(bench.stripe.v2.core.accounts.create({ ...base, dashboard: 'express' })),
    ).toMatchObject({ param: 'defaults.responsibilities' });
  });

  it('lists accounts in pages', async () => {
    const open = await openBench();
    const made: string[] = [];
    for (let count = 0; count < 5; count += 1) made.push((await newCarer(open)).id);
    const all: string[] = [];
    for await (const account of open.stripe.v2.core.accounts.list({ limit: 2 })) all.push(account.id);
    expect(all).toEqual(made.toReversed());
    await open.close();
  });
});
