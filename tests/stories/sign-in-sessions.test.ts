/**
 * Protects the key a person carries. Every request reads its cookie without the sign-in library; here both
 * are asked, and must agree.
 */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessions } from '#db/schema/index.ts';
import { sessionCookie } from '#server/outside/sign-in/cookie.ts';
import { signInEndpoints as on } from '#shared/sign-in/endpoints.ts';
import { addMember, askForMail, comeIn, giveCode, whoAmI } from '../support/front-door.ts';
import { type Browser, type House, openHouse } from '../support/sign-in-house.ts';

const mair = 'mair@example.org';
const name = 'better-auth.session_token';

let house: House;
let browser: Browser;
beforeEach(async () => {
  house = await openHouse();
  await addMember(house, { email: mair });
  browser = house.browser();
  await comeIn(house, browser, mair);
});
afterEach(() => house.close());

const held = () => browser.cookies.get(name) ?? '';

const ofLibrary = async (cookie: string): Promise<string | null> => {
  const knock = {
    method: 'GET',
    path: '/get-session',
    cookie,
    address: '127.0.0.1',
    agent: 'a story',
  } as const;
  const { body } = await house.signIn.parts.door.knock(knock);
  return (body as { session: { id: string } } | null)?.session.id ?? null;
};
const ofOurs = async (cookie: string) => (await house.signIn.sessionOf(cookie))?.sessionId ?? null;

/** What both say of a cookie: they may not differ. */
const opens = async (cookie: string): Promise<boolean> => {
  const ours = await ofOurs(cookie);
  expect(ours).toBe(await ofLibrary(cookie));
  return ours !== null;
};

describe('our reading of a cookie agrees with the library’s', () => {
  it('for the key as it was given, alone or among others', async () => {
    expect(await opens(`${name}=${held()}`)).toBe(true);
    expect(await opens(`a=b; ${name}=${held()}; c="d"`)).toBe(true);
    expect(await opens(`${name}="${held()}"`)).toBe(true);
    expect(await opens(`x${name}=1; ${name}=${held()}`)).toBe(true);
    expect(await opens(`${name}=${held()}; ${name}=other`)).toBe(true);
    expect(await opens(`${name}=${decodeURIComponent(held())}`)).toBe(true);
  });

  it('for keys that were tampered with', async () => {
    const [token = '', signature = ''] = decodeURIComponent(held()).split('.');
    const [row] = await house.db.read.select().from(sessions);
    expect(row?.token).toBe(token);
    const forged = sessionCookie(token, 'http://localhost', 'another secret, quite as long as ours', 60);
    const cookies = [
      '',
      'nonsense',
      `${name}=`,
      `${name}=.`,
      `${name}=${token}`,
      `${name}=${token}.`,
      `${name}=.${signature}`,
      `${name}=${token}x.${encodeURIComponent(signature)}`,
      `${name}=${token}.${encodeURIComponent(`A${signature.slice(1)}`)}x`,
      `${name}=${token}.${encodeURIComponent(signature.slice(0, -1))}`,
      `${name}=${token}.${encodeURIComponent(signature.toLowerCase())}`,
      `${name}=%E0%A4%A`,
      `__Secure-${name}=${held()}`,
      `${name}=other; ${name}=${held()}`,
      forged.split(';')[0] ?? '',
    ];
    for (const cookie of cookies) expect([cookie, await opens(cookie)]).toEqual([cookie, false]);
  });

  it('for a session that runs out', async () => {
    house.later(30 * 24 * 60 - 1);
    expect(await ofOurs(`${name}=${held()}`)).not.toBe(null);
    house.later(2);
    expect(await opens(`${name}=${held()}`)).toBe(false);
  });

  it('for a key we make ourselves, under either scheme', async () => {
    const [user] = await house.db.read.select({ userId: sessions.userId }).from(sessions);
    const { setCookie } = await house.signIn.createSession(user?.userId ?? '');
    expect(await opens(setCookie.split(';')[0] ?? '')).toBe(true);
    expect(sessionCookie('t', 'https://care.example.org', 's', 60)).toMatch(
      /^__Secure-better-auth\.session_token=t\.\S+; Max-Age=60; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
  });
});

describe('a session', () => {
  it('is a cookie no script reads and no other site sends, marked secure over https', async () => {
    const cookieOf = async (at: House): Promise<string> => {
      const there = at.browser();
      const { mail } = await askForMail(at, there, mair);
      const { setCookies } = await giveCode(there, mair, mail?.code ?? '');
      return setCookies.find((cookie) => cookie.includes(name)) ?? '';
    };
    expect(await cookieOf(house)).toMatch(
      /^better-auth\S+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const secure = await openHouse({ baseUrl: 'https://care.example.org' });
    await addMember(secure, { email: mair });
    expect(await cookieOf(secure)).toMatch(
      /^__Secure-better-auth\S+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    await secure.close();
  });

  it('remembers no network address', async () => {
    const [row] = await house.db.read.select().from(sessions);
    expect(row?.ipAddress).toBe('');
  });

  it('lasts on while it is used, written at most once a day', async () => {
    const expiry = async () => (await house.db.read.select().from(sessions))[0]?.expiresAt;
    const first = await expiry();
    house.later(12 * 60);
    expect((await browser.call(on.session, {})).setCookies).toEqual([]);
    expect(await expiry()).toBe(first);
    house.later(13 * 60);
    expect((await browser.call(on.session, {})).setCookies).toHaveLength(1);
    const second = await expiry();
    expect(second).not.toBe(first);
    expect((await browser.call(on.session, {})).setCookies).toEqual([]);
    expect(await expiry()).toBe(second);
  });

  it('ends here by signing out, and leaves the others open', async () => {
    const [laptop, key] = [house.browser(), held()];
    await comeIn(house, laptop, mair);
    await browser.call(on.signOut, { body: {} });
    expect(browser.cookies.size).toBe(0);
    expect(await opens(`${name}=${key}`)).toBe(false);
    expect(await whoAmI(laptop)).toMatchObject({ email: mair });
  });

  it('ends everywhere when asked', async () => {
    const [laptop, key] = [house.browser(), held()];
    await comeIn(house, laptop, mair);
    await laptop.call(on.signOut, { body: { everywhere: true } });
    expect(await opens(`${name}=${key}`)).toBe(false);
    expect(await whoAmI(browser)).toBe(null);
    expect(await house.db.read.select().from(sessions)).toEqual([]);
  });

  it('takes the place of the one it was begun in', async () => {
    const key = held();
    await comeIn(house, browser, mair);
    expect(await opens(`${name}=${key}`)).toBe(false);
    const [session] = await house.db.read.select().from(sessions);
    expect(
      await house.db.read
        .select()
        .from(sessions)
        .where(eq(sessions.id, session?.id ?? '')),
    ).toHaveLength(1);
  });

  it('signing out without one is no mistake', async () => {
    expect((await house.browser().call(on.signOut, { body: {} })).status).toBe(200);
  });
});

describe('who am I', () => {
  it('tells a stranger only whether the place is founded', async () => {
    const { body } = await house.browser().call(on.session, {});
    expect(body).toEqual({ founded: true, demo: false, oneClick: false, signedIn: null });
  });
});
