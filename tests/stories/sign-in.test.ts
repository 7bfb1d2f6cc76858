/**
 * Protects the front door: members come in with nothing but their mail, and nobody learns who is a member
 * by knocking.
 */

import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { aMember, aMutual, newId } from '../support/rows.ts';
import { type Browser, type House, newestMail, openHouse } from '../support/sign-in-house.ts';

const on = signInEndpoints;
const mair = 'mair@example.org';

let house: House;
let mutualId: Id<'mutual'>;

const admit = async (email: string): Promise<Id<'member'>> =>
  house.db.write(async (tx) => {
    const memberId = await aMember(tx, mutualId);
    await tx.update(members).set({ email }).where(eq(members.memberId, memberId));
    return memberId;
  });

const ask = async (browser: Browser, email: string) => {
  const answer = await browser.call(on.askToSignIn, { body: { email } });
  return { answer, mail: await newestMail(house, email.toLowerCase()) };
};

const whoAmI = async (browser: Browser) => (await browser.call(on.session, {})).body.signedIn;

beforeEach(async () => {
  house = await openHouse();
  mutualId = newId('mutual');
  await house.db.write((tx) => aMutual(tx, mutualId));
  await admit(mair);
});
afterEach(() => house.close());

describe('coming in with the mail', () => {
  it('sends one mail with a link and a code, and each opens the door', async () => {
    const [phone, laptop] = [house.browser(), house.browser()];
    const { answer, mail } = await ask(phone, mair);
    expect(answer.status).toBe(202);
    expect(house.sent).toHaveLength(1);
    expect((await phone.call(on.signInByCode, { body: { email: mair, code: mail?.code ?? '' } })).code).toBe(
      null,
    );
    expect((await laptop.call(on.signInByLink, { body: { token: mail?.token ?? '' } })).code).toBe(null);
    expect(await whoAmI(phone)).toMatchObject({ email: mair, members: [{ name: 'Mair Pugh' }] });
    expect(await whoAmI(laptop)).toMatchObject({ email: mair });
  });
});
