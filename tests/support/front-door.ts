/** People at the front door of a house: members with an e-mail, and what they do there. */
import { eq } from 'drizzle-orm';
import { memberRoles, members } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Role } from '#shared/members/schema.ts';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { aMember, aMutual, newId } from './rows.ts';
import { type Browser, type House, newestMail } from './sign-in-house.ts';

interface Newcomer {
  email: string | null;
  name?: string;
  roles?: Role[];
  mutualId?: Id<'mutual'>;
  status?: 'invited' | 'applied' | 'member' | 'left' | 'declined';
}

export const addMutual = async (house: House): Promise<Id<'mutual'>> => {
  const mutualId = newId('mutual');
  await house.db.write((tx) => aMutual(tx, mutualId));
  return mutualId;
};

/** Writes a member down, in a new mutual unless one is named. */
export const addMember = async (house: House, newcomer: Newcomer): Promise<Id<'member'>> => {
  const { email, name = 'Mair Pugh', roles = ['holder'], status = 'member' } = newcomer;
  const mutualId = newcomer.mutualId ?? (await addMutual(house));
  return house.db.write(async (tx) => {
    const memberId = await aMember(tx, mutualId);
    await tx.update(members).set({ email, name, status }).where(eq(members.memberId, memberId));
    for (const role of roles) await tx.insert(memberRoles).values({ mutualId, memberId, role });
    return memberId;
  });
};

/** Asks for a mail and reads it, if one comes. */
export const askForMail = async (house: House, browser: Browser, email: string) => {
  const answer = await browser.call(on.askToSignIn, { body: { email } });
  return { answer, mail: await newestMail(house, email.toLowerCase()) };
};

export const giveCode = (browser: Browser, email: string, code: string) =>
  browser.call(on.signInByCode, { body: { email, code } });

/** Comes in by the code of a mail. */
export const comeIn = async (house: House, browser: Browser, email: string): Promise<void> => {
  const { mail } = await askForMail(house, browser, email);
  const { status } = await giveCode(browser, email, mail?.code ?? '');
  if (status !== 200) throw new Error(`${email} could not come in: ${status}`);
};

export const whoAmI = async (browser: Browser) => (await browser.call(on.session, {})).body.signedIn;
