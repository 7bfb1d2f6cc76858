/** Protects real people from the demo village's open door, and lets everybody try every part in it. */
import { afterEach, describe, expect, it } from 'vitest';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { addMember, addMutual, askForMail, comeIn, whoAmI } from '../support/front-door.ts';
import { coordinatorsAct, type House, openHouse } from '../support/sign-in-house.ts';

let house: House;
afterEach(() => house.close());

const village = async () => {
  house = await openHouse({ demo: true });
  const mutualId = await addMutual(house);
  const carys = await addMember(house, {
    mutualId,
    email: 'carys@example.org',
    name: 'Carys Rees',
    roles: ['coordinator', 'carer'],
  });
  const tom = await addMember(house, { mutualId, email: null, name: 'Tom Parry' });
  return { carys, tom };
};

describe('in the demo village, at its own machine', () => {
  it('anybody can be anybody by one click, a coordinator with a fresh second step', async () => {
    const { carys, tom } = await village();
    const browser = house.browser();
    expect((await browser.call(on.session, {})).body).toMatchObject({ demo: true, oneClick: true });
    const { items } = (await browser.call(on.demoPeople, {})).body;
    expect(items).toEqual([
      { memberId: carys, name: 'Carys Rees', roles: ['carer', 'coordinator'], mutual: 'Cwm Du' },
      { memberId: tom, name: 'Tom Parry', roles: ['holder'], mutual: 'Cwm Du' },
    ]);
    await browser.call(on.demoSignIn, { body: { memberId: carys } });
    expect((await browser.call(coordinatorsAct, { query: {} })).status).toBe(200);
    await browser.call(on.demoSignIn, { body: { memberId: tom } });
    expect((await whoAmI(browser))?.members.map(({ memberId }) => memberId)).toEqual([tom]);
    expect((await browser.call(coordinatorsAct, { query: {} })).code).toBe('not-allowed');
  });

  it('is the same sign-in as by mail, however often it is clicked', async () => {
    const { carys } = await village();
    const [one, other] = [house.browser(), house.browser()];
    await one.call(on.demoSignIn, { body: { memberId: carys } });
    await one.call(on.demoSignIn, { body: { memberId: carys } });
    await comeIn(house, other, 'carys@example.org');
    expect(await whoAmI(other)).toMatchObject({ members: [{ memberId: carys }] });
  });

  it('shows the mails that go nowhere else', async () => {
    await village();
    const browser = house.browser();
    const { mail } = await askForMail(house, browser, 'carys@example.org');
    const { items } = (await browser.call(on.demoInbox, {})).body;
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ to: 'carys@example.org', subject: 'Your sign-in to Carepool' });
    expect(items[0]?.text).toContain(mail?.code);
    expect(items[0]?.link).toContain(mail?.token);
  });
});

describe('anywhere else', () => {
  it('there is no such door: not beside real people, not through a proxy, not under another name', async () => {
    const { carys } = await village();
    const proxied = house.browser();
    proxied.headers['x-forwarded-for'] = '203.0.113.9';
    const calls = [
      () => proxied.call(on.demoPeople, {}),
      () => proxied.call(on.demoSignIn, { body: { memberId: carys } }),
      () => proxied.call(on.demoInbox, {}),
    ];
    for (const call of calls) expect((await call()).code).toBe('not-found');
    expect(proxied.cookies.size).toBe(0);
    await house.close();
    house = await openHouse({ demo: false });
    const memberId = await addMember(house, { email: 'real@example.org' });
    const real = house.browser();
    expect((await real.call(on.demoSignIn, { body: { memberId } })).code).toBe('not-found');
    expect((await real.call(on.demoPeople, {})).code).toBe('not-found');
    expect((await real.call(on.demoInbox, {})).code).toBe('not-found');
  });
});
