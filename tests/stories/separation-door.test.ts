/** Protects the door itself: a leftover name in the headers shuts nobody out, and inventing cookies buys no room. */
import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rateLimits } from '#server/http/rate-limit.ts';
import { newId } from '#tests/support/rows.ts';
import { api, openWorld, type World } from '#tests/support/world.ts';

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
