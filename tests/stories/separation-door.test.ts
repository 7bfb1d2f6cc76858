/** Protects the door itself: a leftover name in the headers shuts nobody out, and inventing cookies buys no room. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rateLimits } from '#server/http/rate-limit.ts';
import { newId } from '#tests/support/rows.ts';
import { api, openWorld, type Person, type World } from '#tests/support/world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

it('a name left over in the headers does not shut the pages that are for everybody', async () => {
  const mair = await world.as('mair');
  const gone = { 'acting-as': newId('member'), 'acting-for': newId('member'), 'said-by': 'phone' };
  const session = await mair.call(api['sign-in'].session, {}, gone);
  expect(session.signedIn?.members.map((member) => member.memberId)).toEqual([mair.memberId]);
  expect(await mair.call(api['sign-in'].passkeys, {}, gone)).toEqual({ items: [] });
  expect((await mair.refused(api.mutuals.mutual, {}, gone)).code).toBe('not-found');
});

it('invented cookies are counted by address; a session of ours has a count of its own', async () => {
  const mair = await world.as('mair');
  const invented = () => ({
    cookie: `better-auth.session_token=${randomBytes(24).toString('hex')}.${randomBytes(32).toString('base64')}`,
  });
  const codes = new Set<number>();
  const ask = async () => {
    codes.add((await fetch(`${world.house.url}/api/session`, { headers: invented() })).status);
  };
  for (let asked = 0; asked <= rateLimits.perMinuteNotSignedIn; asked += 50)
    await Promise.all(Array.from({ length: 50 }, ask));
  expect([...codes].sort()).toEqual([200, 429]);
  expect((await mair.ask(api.mutuals.mutual, {})).status).toBe(200);
  await world.pass(1);
  expect((await fetch(`${world.house.url}/api/session`, { headers: invented() })).status).toBe(200);
});

describe('a change', () => {
  const send = async (person: Person, more: { headers?: Record<string, string>; body?: string }) => {
    const response = await fetch(`${world.house.url}/api/record`, {
      method: 'PATCH',
      headers: {
        cookie: person.cookie,
        'x-carepool': '1',
        'content-type': 'application/json',
        'idempotency-key': randomBytes(8).toString('hex'),
        ...more.headers,
      },
      body: more.body ?? '{"phone":"01639 555 123"}',
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  it('comes from a page of our own', async () => {
    const mair = await world.as('mair');
    const elsewhere = [
      { 'x-carepool': '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
    ];
    for (const headers of elsewhere)
      expect(await send(mair, { headers })).toMatchObject({
        status: 403,
        body: { code: 'cross-site-request' },
      });
    expect((await send(mair, { headers: { 'sec-fetch-site': 'same-origin' } })).status).toBe(200);
  });

  it('is small, and readable', async () => {
    const mair = await world.as('mair');
    const large = `{"phone":"${'1'.repeat(300_000)}"}`;
    expect(await send(mair, { body: large })).toMatchObject({
      status: 413,
      body: { code: 'body-too-large' },
    });
    const unsigned = await send(world.stranger(), { body: large });
    expect(unsigned).toMatchObject({ status: 401, body: { code: 'sign-in-needed' } });
    expect(await send(mair, { body: '{"phone":' })).toMatchObject({
      status: 400,
      body: { code: 'unreadable-body' },
    });
    const latin = { 'content-type': 'application/json; charset=latin-99' };
    expect((await send(mair, { headers: latin })).body.code).toBe('unreadable-body');
    expect(await send(mair, { body: '[]' })).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  });

  it('carries a key: the same again answers the same and does nothing twice, another under it is refused', async () => {
    const mair = await world.as('mair');
    const nia = await world.as('nia');
    const without = await send(mair, { headers: { 'idempotency-key': '' } });
    expect(without).toMatchObject({ status: 400, body: { code: 'idempotency-key-needed' } });
    const headers = { 'idempotency-key': 'one-and-the-same' };
    const first = await send(mair, { headers });
    const again = await send(mair, { headers });
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(again.body).toEqual(first.body);
    const other = await send(mair, { headers, body: '{"phone":"01639 555 999"}' });
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    expect((await send(nia, { headers })).body.memberId).toBe(nia.memberId);
    expect((await mair.call(api.members.myRecord, {})).phone).toBe('01639 555 123');
  });
});
