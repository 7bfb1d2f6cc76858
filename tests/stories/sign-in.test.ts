/**
 * Protects the front door: members come in with nothing but their mail, and nobody learns who is a member
 * by knocking.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { invitations } from '#db/schema/index.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { addMember, addMutual, askForMail, comeIn, giveCode, whoAmI } from '../support/front-door.ts';
import { newId } from '../support/rows.ts';
import { type House, newestMail, openHouse } from '../support/sign-in-house.ts';

const mair = 'mair@example.org';
const stranger = 'stranger@example.org';

let house: House;
beforeEach(async () => {
  house = await openHouse();
  await addMember(house, { email: mair });
});
afterEach(() => house.close());

const notThis = (code: string | undefined): string => (code === '111111' ? '222222' : '111111');

describe('coming in with the mail', () => {
  it('sends one mail with a link and a code, and each opens the door', async () => {
    const [phone, laptop] = [house.browser(), house.browser()];
    const { answer, mail } = await askForMail(house, phone, mair);
    expect(answer.status).toBe(202);
    expect(house.sent).toHaveLength(1);
    expect(await giveCode(phone, mair, mail?.code ?? '')).toMatchObject({ status: 200, body: {} });
    const byLink = await laptop.call(on.signInByLink, { body: { token: mail?.token ?? '' } });
    expect(byLink).toMatchObject({ status: 200, body: {} });
    expect(await whoAmI(phone)).toMatchObject({ email: mair, members: [{ name: 'Mair Pugh' }] });
    expect(await whoAmI(laptop)).toMatchObject({ email: mair, members: [{ name: 'Mair Pugh' }] });
  });

  it('reads an e-mail in capitals and a code with a gap', async () => {
    const browser = house.browser();
    const { mail } = await askForMail(house, browser, ' Mair@Example.ORG ');
    expect(mail).toBe(null);
    const code = (await newestMail(house, mair))?.code ?? '';
    expect((await giveCode(browser, mair, `${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
  });

  it('writes in Welsh to who asked in Welsh, and nothing of care in the subject', async () => {
    await house.browser().call(on.askToSignIn, { body: { email: mair, language: 'cy' } });
    const mail = await newestMail(house, mair);
    expect(mail?.subject).toBe('Mewngofnodi i Carepool');
    expect(mail?.text).toContain('cod');
    expect(mail?.html).toContain('lang="cy"');
  });

  it('opens every member that shares the e-mail, in every mutual', async () => {
    const mutualId = await addMutual(house);
    await addMember(house, { email: mair, name: 'Ieuan Pugh', mutualId, roles: ['carer'] });
    const browser = house.browser();
    await comeIn(house, browser, mair);
    const me = await whoAmI(browser);
    expect(me?.members.map(({ name }) => name).toSorted()).toEqual(['Ieuan Pugh', 'Mair Pugh']);
    expect(new Set(me?.members.map(({ mutual }) => mutual.mutualId)).size).toBe(2);
  });

  it('opens whom an invitation to this e-mail is for, while it is open', async () => {
    const mutualId = await addMutual(house);
    const memberId = await addMember(house, { email: null, name: 'Nia Bowen', mutualId, status: 'invited' });
    const invite = (email: string, expiresAt: Instant) =>
      house.db.write(async (tx) => {
        const row = {
          mutualId,
          memberId,
          invitationId: newId('invitation'),
          codeHash: email,
          email,
          expiresAt,
        };
        await tx.insert(invitations).values(row);
      });
    await invite('nia@example.org', addMinutes(house.now(), 60));
    await invite('late@example.org', addMinutes(house.now(), -60));
    expect((await askForMail(house, house.browser(), 'late@example.org')).mail).toBe(null);
    const browser = house.browser();
    await comeIn(house, browser, 'nia@example.org');
    expect(await whoAmI(browser)).toMatchObject({ members: [{ memberId, status: 'invited' }] });
  });

  it('opens at the next sign-in a member who came since the last', async () => {
    const browser = house.browser();
    await comeIn(house, browser, mair);
    expect((await whoAmI(browser))?.members).toHaveLength(1);
    await addMember(house, { email: mair, name: 'Ieuan Pugh' });
    await comeIn(house, browser, mair);
    expect((await whoAmI(browser))?.members).toHaveLength(2);
  });
});

describe('a code or a link that does not open', () => {
  it('refuses a wrong code, and after five even the right one; the link still opens', async () => {
    const browser = house.browser();
    const { mail } = await askForMail(house, browser, mair);
    for (let tries = 0; tries < 5; tries += 1)
      expect((await giveCode(browser, mair, notThis(mail?.code))).code).toBe('sign-in-code-wrong');
    expect((await giveCode(browser, mair, mail?.code ?? '')).code).toBe('sign-in-code-used-up');
    expect(await whoAmI(browser)).toBe(null);
    expect((await browser.call(on.signInByLink, { body: { token: mail?.token ?? '' } })).status).toBe(200);
  });

  it('refuses code and link after ten minutes', async () => {
    const browser = house.browser();
    const { mail } = await askForMail(house, browser, mair);
    house.later(11);
    expect((await giveCode(browser, mair, mail?.code ?? '')).code).toBe('sign-in-code-used-up');
    const byLink = await browser.call(on.signInByLink, { body: { token: mail?.token ?? '' } });
    expect(byLink.code).toBe('sign-in-link-used');
  });

  it('lets in one of two who give the same code at once, and the link only once', async () => {
    const [one, other] = [house.browser(), house.browser()];
    const { mail } = await askForMail(house, one, mair);
    const both = await Promise.all([one, other].map((each) => giveCode(each, mair, mail?.code ?? '')));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const link = { body: { token: mail?.token ?? '' } };
    const twice = await Promise.all([one, other].map((each) => each.call(on.signInByLink, link)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  it('ends the former code when a new one is asked for', async () => {
    const browser = house.browser();
    const first = (await askForMail(house, browser, mair)).mail;
    const second = (await askForMail(house, browser, mair)).mail;
    expect((await giveCode(browser, mair, notThis(second?.code))).code).toBe('sign-in-code-wrong');
    if (first?.code !== second?.code)
      expect((await giveCode(browser, mair, first?.code ?? '')).code).toBe('sign-in-code-wrong');
    expect((await giveCode(browser, mair, second?.code ?? '')).status).toBe(200);
  });

  it('says which field needs another look', async () => {
    const answer = await giveCode(house.browser(), 'no mail', '12');
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/email' }, { pointer: '/code' }] },
    });
  });
});

describe('knocking to learn who is a member', () => {
  it('answers a stranger word for word as a member, and sends nothing', async () => {
    const asMember = await askForMail(house, house.browser(), mair);
    const asStranger = await askForMail(house, house.browser(), stranger);
    expect(asStranger.answer.status).toBe(asMember.answer.status);
    expect(asStranger.answer.body).toEqual(asMember.answer.body);
    expect(asStranger.mail).toBe(null);
    const tries = await Promise.all([mair, stranger].map((who) => giveCode(house.browser(), who, '000001')));
    expect(tries.map(({ code }) => code)).toEqual(['sign-in-code-wrong', 'sign-in-code-wrong']);
  });

  it('writes to who is invited, waits or has left, and not to who was declined', async () => {
    for (const status of ['invited', 'applied', 'left', 'declined'] as const) {
      await addMember(house, { email: `${status}@example.org`, status });
      await askForMail(house, house.browser(), `${status}@example.org`);
    }
    expect(house.sent.map(({ to }) => to).toSorted()).toEqual([
      'applied@example.org',
      'invited@example.org',
      'left@example.org',
    ]);
  });

  it('fills nobody’s inbox: five mails an hour, however often it is asked', async () => {
    for (let times = 0; times < 7; times += 1) await askForMail(house, house.browser(), mair);
    expect(house.sent).toHaveLength(5);
    house.later(61);
    await askForMail(house, house.browser(), mair);
    expect(house.sent).toHaveLength(6);
  });

  it('slows down whoever asks for many or tries many codes', async () => {
    const browser = house.browser();
    const many = (times: number, one: () => Promise<{ code: string | null }>) =>
      Promise.all(Array.from({ length: times }, one));
    const asked = await many(31, () => browser.call(on.askToSignIn, { body: { email: stranger } }));
    expect(asked.filter(({ code }) => code === 'too-many-requests')).toHaveLength(1);
    const tried = await many(31, () => giveCode(browser, stranger, '000001'));
    expect(tried.filter(({ code }) => code === 'too-many-requests')).toHaveLength(1);
    house.later(1);
    expect((await giveCode(browser, stranger, '000001')).code).toBe('sign-in-code-wrong');
  });

  it('slows nobody down for what others behind the same proxy ask, and believes no proxy it was not told of', async () => {
    const many = async (at: typeof house, address: () => string) => {
      const asking = Array.from({ length: 31 }, () => {
        const browser = at.browser();
        browser.headers['x-forwarded-for'] = address();
        return browser.call(on.askToSignIn, { body: { email: stranger } });
      });
      return (await Promise.all(asking)).filter(({ code }) => code === 'too-many-requests').length;
    };
    let last = 0;
    const invented = () => {
      last += 1;
      return `192.0.2.${last}`;
    };
    expect(await many(house, invented)).toBe(1);
    const behind = await openHouse({ proxies: 1 });
    expect(await many(behind, () => '198.51.100.7')).toBe(1);
    expect(await many(behind, invented)).toBe(0);
    // What a stranger says of themselves stands before what the proxy adds, and is not believed.
    expect(await many(behind, () => `${invented()}, 198.51.100.8`)).toBe(1);
    await behind.close();
  });

  it('never serves the library’s own routes', async () => {
    const own = { ...on.session, path: '/api/auth/get-session' } as const;
    expect((await house.browser().call(own, {})).code).toBe('not-found');
  });
});
