/** Protects what coordinators can do: a mail that somebody else reads is not enough for it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { codeOf, wrongCodesOf } from '../support/code-app.ts';
import { addMember, comeIn, whoAmI } from '../support/front-door.ts';
import { type Browser, coordinatorsAct, type House, openHouse } from '../support/sign-in-house.ts';

const carys = 'carys@example.org';

let house: House;
let browser: Browser;
beforeEach(async () => {
  house = await openHouse();
  await addMember(house, { email: carys, name: 'Carys Rees', roles: ['coordinator'] });
  browser = house.browser();
  await comeIn(house, browser, carys);
});
afterEach(() => house.close());

const act = async (by = browser) => (await by.call(coordinatorsAct, { query: {} })).code;
const give = (code: string, by = browser) => by.call(on.giveSecondStep, { body: { code } });
const setUp = async () => (await browser.call(on.startSecondStep, {})).body;

const withApp = async () => {
  const app = await setUp();
  expect((await give(codeOf(app.secret))).status).toBe(200);
  return app;
};

describe('a coordinator’s act', () => {
  it('is refused to who came by mail alone, and open once the app’s first code is given', async () => {
    expect(await act()).toBe('second-step-needed');
    const { secret, otpauthUri, recoveryCodes } = await setUp();
    expect(otpauthUri).toContain(`secret=${secret}`);
    expect(recoveryCodes).toHaveLength(10);
    expect(await act()).toBe('second-step-needed');
    const given = await give(codeOf(secret));
    expect(given.body).toEqual({ freshUntil: '2026-11-23T21:00:00.000Z', hasPasskey: false, hasApp: true });
    expect(await act()).toBe(null);
    expect((await whoAmI(browser))?.secondStep).toEqual(given.body);
  });

  it('is closed again after twelve hours, and in every other session', async () => {
    const app = await withApp();
    const elsewhere = house.browser();
    await comeIn(house, elsewhere, carys);
    expect(await act(elsewhere)).toBe('second-step-needed');
    house.later(12 * 60 - 1);
    expect(await act()).toBe(null);
    house.later(1);
    expect(await act()).toBe('second-step-needed');
    expect((await whoAmI(browser))?.secondStep.freshUntil).toBe(null);
    expect((await give(codeOf(app.secret, 1))).status).toBe(200);
    expect(await act()).toBe(null);
  });

  it('needs a sign-in before anything', async () => {
    expect((await give('123456', house.browser())).code).toBe('sign-in-needed');
  });
});

describe('a second-step code', () => {
  it('is asked for only once an app is set up', async () => {
    expect((await give('123456')).code).toBe('second-step-not-set-up');
  });

  it('rests after five wrong ones, also for the right one, for a quarter of an hour', async () => {
    const { secret } = await withApp();
    for (const wrong of wrongCodesOf(secret, 5)) expect((await give(wrong)).code).toBe('second-step-wrong');
    expect((await give(codeOf(secret, 1))).code).toBe('second-step-resting');
    house.later(16);
    expect((await give(codeOf(secret, 1))).status).toBe(200);
  });

  it('counts wrong ones that come at once', async () => {
    const { secret } = await withApp();
    const answers = await Promise.all(wrongCodesOf(secret, 12).map((wrong) => give(wrong)));
    expect(answers.filter(({ code }) => code === 'second-step-wrong')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'second-step-resting')).toHaveLength(7);
  });

  it('is not taken twice', async () => {
    const { secret } = await setUp();
    const code = codeOf(secret);
    expect((await give(code)).status).toBe(200);
    expect((await give(code)).code).toBe('second-step-wrong');
  });

  it('may be a recovery code, each of them once', async () => {
    const { recoveryCodes } = await withApp();
    house.later(13 * 60);
    const [first = '', second = ''] = recoveryCodes;
    expect((await give(first)).status).toBe(200);
    expect(await act()).toBe(null);
    expect((await give(second)).status).toBe(200);
    expect((await give(first)).code).toBe('second-step-wrong');
  });
});

describe('changing the second step', () => {
  it('is refused to who has not just given it', async () => {
    await withApp();
    house.later(13 * 60);
    for (const change of [on.startSecondStep, on.startPasskey])
      expect((await browser.call(change, {})).code).toBe('second-step-needed');
  });

  it('does not replace an app that is set up', async () => {
    await withApp();
    expect((await browser.call(on.startSecondStep, {})).code).toBe('second-step-already-set-up');
  });

  it('may begin again while no code was given', async () => {
    const first = await setUp();
    const second = await setUp();
    expect((await give(codeOf(second.secret))).status).toBe(200);
    expect(first.secret).not.toBe(second.secret);
  });
});
