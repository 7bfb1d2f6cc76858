import { createHmac, timingSafeEqual } from 'node:crypto';

/** The library's own name for it; over https it carries the prefix that browsers keep from plain http. */
const sessionCookieName = (baseUrl: string): string =>
  baseUrl.startsWith('https://') ? '__Secure-better-auth.session_token' : 'better-auth.session_token';

const signatureOf = (value: string, secret: string): Buffer =>
  createHmac('sha256', secret).update(value).digest();

/** The value of the first cookie of this name, as the library reads it. */
const cookieNamed = (header: string, name: string): string | null => {
  for (const pair of header.split(';')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair.slice(0, equals).trim() !== name) continue;
    const value = pair.slice(equals + 1).trim();
    return value.startsWith('"') ? value.slice(1, -1) : value;
  }
  return null;
};

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
};

/** Length of 32 bytes in base 64: 43 letters and one `=`. */
const signatureLetters = 44;

/**
 * The token in a session cookie, if it carries our own signature: `token.base64(hmac-sha256(token))`, the
 * whole percent-encoded. The same test the library makes, without its request.
 */
const tokenIn = (held: string, secret: string): string | null => {
  const signed = decoded(held);
  if (signed === null) return null;
  const dot = signed.lastIndexOf('.');
  if (dot < 1) return null;
  const signature = signed.slice(dot + 1);
  if (signature.length !== signatureLetters || !signature.endsWith('=')) return null;
  const given = Buffer.from(signature, 'base64');
  const token = signed.slice(0, dot);
  const right = signatureOf(token, secret);
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
};

export type TokenReader = (header: string | undefined) => string | null;

/** Cookies known to be signed by us; at so many all are forgotten. */
const mostKept = 5_000;

/** A browser sends the same cookie with every request: its signature is computed once. */
export const tokenReader = (baseUrl: string, secret: string): TokenReader => {
  const name = sessionCookieName(baseUrl);
  const known = new Map<string, string>();
  return (header) => {
    const held = header === undefined ? null : cookieNamed(header, name);
    if (held === null) return null;
    const token = known.get(held) ?? tokenIn(held, secret);
    if (token === null) return null;
    if (known.size >= mostKept) known.clear();
    known.set(held, token);
    return token;
  };
};

/** A Set-Cookie that opens a session, for those we start ourselves. */
export const sessionCookie = (token: string, baseUrl: string, secret: string, seconds: number): string => {
  const value = encodeURIComponent(`${token}.${signatureOf(token, secret).toString('base64')}`);
  const secure = baseUrl.startsWith('https://') ? '; Secure' : '';
  return `${sessionCookieName(baseUrl)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly${secure}; SameSite=Lax`;
};
