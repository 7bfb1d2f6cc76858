import type { Id } from '#shared/language/ids.ts';
import { sessionCookie, type TokenReader, tokenReader } from './cookie.ts';
import { addressHeader, type LibraryNeeds, openLibrary } from './library.ts';
import { signInLimits } from './limits.ts';
import { type OpenSession, sessionReader } from './session.ts';

/** One question to the library, on behalf of somebody's request. */
export interface Knock {
  method: 'GET' | 'POST';
  path: `/${string}`;
  cookie: string | undefined;
  address: string | undefined;
  agent: string | undefined;
  body?: unknown;
}

export interface Heard {
  ok: boolean;
  status: number;
  /** The library's own name for what went wrong. */
  code: string | null;
  body: unknown;
  setCookies: readonly string[];
}

export interface SignInDoor {
  /** Through the library's own routes, with its checks and limits. */
  knock(knock: Knock): Promise<Heard>;
  /** A fresh code and link token for one mail; the former ones of this e-mail end. */
  freshWords(email: string): Promise<{ code: string; token: string }>;
  sessionOf(cookieHeader: string | undefined): Promise<OpenSession | null>;
  /** The token of a session cookie that we signed, whether or not the session is still open. */
  sessionTokenIn: TokenReader;
  startSession(userId: string): Promise<{ sessionId: Id<'session'>; setCookie: string }>;
}

const headersFor = ({ cookie, address, agent }: Knock, origin: string): Headers => {
  const headers = new Headers({ origin, 'content-type': 'application/json' });
  if (cookie !== undefined) headers.set('cookie', cookie);
  if (address !== undefined) headers.set(addressHeader, address);
  if (agent !== undefined) headers.set('user-agent', agent);
  return headers;
};

const heardOf = async (response: Response): Promise<Heard> => {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body: unknown = isJson && text !== '' ? JSON.parse(text) : null;
  const named = typeof body === 'object' && body !== null && 'code' in body ? body.code : null;
  return {
    ok: response.ok,
    status: response.status,
    code: typeof named === 'string' ? named : null,
    body,
    setCookies: response.headers.getSetCookie(),
  };
};

/** The only way to the sign-in library; nothing of it is served as it is. */
export const openDoor = (needs: LibraryNeeds): SignInDoor => {
  const { baseUrl, secret } = needs;
  const library = openLibrary(needs);
  const origin = new URL(baseUrl).origin;
  const sessionTokenIn = tokenReader(baseUrl, secret);
  return {
    knock: async (knock) => {
      const headers = headersFor(knock, origin);
      const body = knock.method === 'POST' ? JSON.stringify(knock.body ?? {}) : null;
      const request = new Request(`${origin}/api/auth${knock.path}`, { method: knock.method, headers, body });
      return heardOf(await library.handler(request));
    },
    freshWords: async (email) => {
      const { internalAdapter } = await library.$context;
      await internalAdapter.deleteVerificationByIdentifier(`sign-in-otp-${email}`);
      const code = await library.api.createVerificationOTP({ body: { email, type: 'sign-in' } });
      let token = '';
      const hear = (given: string) => {
        token = given;
      };
      await library.api.signInMagicLink({ body: { email, metadata: { hear } }, headers: new Headers() });
      return { code, token };
    },
    sessionOf: sessionReader(needs.db, needs.now, sessionTokenIn),
    sessionTokenIn,
    startSession: async (userId) => {
      const { internalAdapter } = await library.$context;
      const session = await internalAdapter.createSession(userId);
      const seconds = signInLimits.sessionDays * 86_400;
      return {
        sessionId: session.id as Id<'session'>,
        setCookie: sessionCookie(session.token, baseUrl, secret, seconds),
      };
    },
  };
};
