/** Protects the door that opens without any mail: a passkey, shown by its person, is both steps in one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { addMember, comeIn, whoAmI } from '../support/front-door.ts';
import { type Browser, coordinatorsAct, type House, openHouse } from '../support/sign-in-house.ts';
import { SoftKey } from '../support/soft-key.ts';

const carys = 'carys@example.org';
const origin = 'http://localhost:3000';

let house: House;
let browser: Browser;
let key: SoftKey;
beforeEach(async () => {
  house = await openHouse({ baseUrl: origin });
  await addMember(house, { email: carys, name: 'Carys Rees', roles: ['coordinator'] });
  browser = house.browser();
  key = new SoftKey(origin);
  await comeIn(house, browser, carys);
});
afterEach(() => house.close());

const act = async (by: Browser) => (await by.call(coordinatorsAct, { query: {} })).code;

const add = async (by = browser, which = key, name = 'My phone') => {
  const question = await by.call(on.startPasskey, {});
  return by.call(on.addPasskey, { body: { answer: which.register(question.body), name } });
};
const enter = async (by: Browser, which = key) => {
  const question = await by.call(on.startPasskeySignIn, {});
  return by.call(on.signInByPasskey, { body: { answer: which.signIn(question.body) } });
};

describe('a passkey', () => {
  it('is kept by who is signed in, and listed', async () => {
    const added = await add();
    expect(added).toMatchObject({ status: 201, body: { name: 'My phone' } });
    const { items } = (await browser.call(on.passkeys, {})).body;
    expect(items).toEqual([added.body]);
    expect((await whoAmI(browser))?.secondStep).toMatchObject({ hasPasskey: true, hasApp: false });
    expect(await act(browser)).toBe(null);
  });

  it('opens the door and is the second step too', async () => {
    await add();
    const elsewhere = house.browser();
    expect((await enter(elsewhere)).status).toBe(200);
    expect(await whoAmI(elsewhere)).toMatchObject({ email: carys });
    expect(await act(elsewhere)).toBe(null);
    house.later(12 * 60);
    expect(await act(elsewhere)).toBe('second-step-needed');
    expect((await enter(elsewhere)).status).toBe(200);
    expect(await act(elsewhere)).toBe(null);
  });

  it('that nobody showed finger or PIN for is not accepted', async () => {
    key.showsPerson = false;
    expect((await add()).code).toBe('passkey-not-accepted');
    key.showsPerson = true;
    expect((await add()).status).toBe(201);
    key.showsPerson = false;
    expect((await enter(house.browser())).code).toBe('passkey-not-accepted');
  });

  it('of another place, another question or nobody is not accepted', async () => {
    expect((await add(browser, new SoftKey('http://elsewhere.example'))).code).toBe('passkey-not-accepted');
    await add();
    const elsewhere = house.browser();
    expect((await enter(elsewhere, new SoftKey(origin))).code).toBe('passkey-not-accepted');
    const question = (await elsewhere.call(on.startPasskeySignIn, {})).body;
    const answer = key.signIn(question);
    expect((await elsewhere.call(on.signInByPasskey, { body: { answer } })).status).toBe(200);
    expect((await house.browser().call(on.signInByPasskey, { body: { answer } })).code).toBe(
      'passkey-not-accepted',
    );
    expect((await elsewhere.call(on.signInByPasskey, { body: { answer } })).code).toBe(
      'passkey-not-accepted',
    );
  });

  it('is not added to a sign-in by its mail alone once there is one', async () => {
    await add();
    const thief = house.browser();
    await comeIn(house, thief, carys);
    expect((await thief.call(on.startPasskey, {})).code).toBe('second-step-needed');
    const { items } = (await thief.call(on.passkeys, {})).body;
    const passkeyId = items[0]?.passkeyId ?? '';
    expect((await thief.call(on.removePasskey, { params: { passkeyId } })).code).toBe('second-step-needed');
  });

  it('is forgotten by its own person only', async () => {
    const { passkeyId } = (await add()).body;
    await addMember(house, { email: 'other@example.org' });
    const other = house.browser();
    await comeIn(house, other, 'other@example.org');
    expect((await other.call(on.removePasskey, { params: { passkeyId } })).code).toBe('not-found');
    expect((await browser.call(on.removePasskey, { params: { passkeyId } })).status).toBe(200);
    expect((await enter(house.browser())).code).toBe('passkey-not-accepted');
  });
});
