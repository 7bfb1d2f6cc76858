import { eq } from 'drizzle-orm';
import type { Database, Reader } from '#db/database.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { sessions, users } from '#db/schema/index.ts';
import type { Instant } from '#shared/language/time.ts';
import type { TokenReader } from './cookie.ts';

export interface OpenSession {
  sessionId: string;
  userId: string;
  email: string;
  secondStepAt: Instant | null;
  expiresAt: Instant;
}

const sessionByToken = remembered('session-by-token', (handle: Reader, given: Given<{ token: string }>) =>
  handle
    .select({
      sessionId: sessions.id,
      userId: sessions.userId,
      email: users.email,
      secondStepAt: sessions.secondStepAt,
      expiresAt: sessions.expiresAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(eq(sessions.token, given.token)),
);

/**
 * Whose request this is. Every request asks, so it does not pass through the library: the cookie's
 * signature, then one prepared read. Agrees with the library's own answer, which a story keeps.
 */
export const sessionReader =
  (db: Database, now: () => Instant, tokenIn: TokenReader) =>
  async (cookieHeader: string | undefined): Promise<OpenSession | null> => {
    const token = tokenIn(cookieHeader);
    if (token === null) return null;
    const [session] = await sessionByToken(db.read).execute({ token });
    return session && session.expiresAt >= now() ? session : null;
  };
