import { and, eq, inArray, lt, ne, not } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { locked } from '#db/locked.ts';
import { memberSignIns, sessions, twoFactors, users } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';

export interface Opened {
  mutualId: Id<'mutual'>;
  memberId: Id<'member'>;
}

/** The sign-in of this e-mail, made if there is none. */
export const keepUser = async (
  tx: Writer,
  user: { id: Id<'user'>; email: string; name: string },
  now: Instant,
): Promise<string> => {
  const [known] = await tx.select({ id: users.id }).from(users).where(eq(users.email, user.email));
  if (known) return known.id;
  await tx.insert(users).values({ ...user, emailVerified: true, createdAt: now, updatedAt: now });
  return user.id;
};

/** From now on this sign-in opens these members; those it opens already stay as they are. */
export const openMembers = async (
  tx: Writer,
  userId: string,
  opened: readonly Opened[],
  openedAt: Instant,
): Promise<void> => {
  for (const { mutualId, memberId } of opened)
    await tx.insert(memberSignIns).values({ mutualId, memberId, userId, openedAt }).onConflictDoNothing();
};

/** This member is opened by no sign-in but that of this e-mail. */
export const closeForOthers = async (
  tx: Writer,
  { mutualId, memberId }: Opened,
  email: string,
): Promise<void> => {
  const own = tx.select({ id: users.id }).from(users).where(eq(users.email, email));
  await tx
    .delete(memberSignIns)
    .where(
      and(
        eq(memberSignIns.mutualId, mutualId),
        eq(memberSignIns.memberId, memberId),
        not(inArray(memberSignIns.userId, own)),
      ),
    );
};

export const recordSecondStep = async (
  tx: Writer,
  sessionId: string,
  secondStepAt: Instant,
): Promise<void> => {
  await tx.update(sessions).set({ secondStepAt }).where(eq(sessions.id, sessionId));
};

export const endSession = async (tx: Writer, sessionId: string): Promise<void> => {
  await tx.delete(sessions).where(eq(sessions.id, sessionId));
};

export const endOtherSessions = async (tx: Writer, userId: string, sessionId: string): Promise<void> => {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, sessionId)));
};

/** Sessions that ran out open nothing; they go when their person comes in again. */
export const sweepSessions = async (tx: Writer, userId: string, now: Instant): Promise<void> => {
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, now)));
};

export interface SecondStepTry {
  userId: string;
  codeHash: string;
  now: Instant;
  mostTries: number;
  restMinutes: number;
}

/** Counted before the code is looked at, so that many tries at once are still counted one by one. */
export const countTry = async (
  tx: Writer,
  { userId, codeHash, now, mostTries, restMinutes }: SecondStepTry,
): Promise<'go-on' | 'resting' | 'used' | 'not-set-up'> => {
  const [app] = await locked(tx.select().from(twoFactors).where(eq(twoFactors.userId, userId)));
  if (!app) return 'not-set-up';
  if (app.lockedUntil !== null && app.lockedUntil > now) return 'resting';
  const tries = (app.failedVerificationCount ?? 0) + 1;
  const lockedUntil = tries >= mostTries ? addMinutes(now, restMinutes) : null;
  await tx
    .update(twoFactors)
    .set({ failedVerificationCount: lockedUntil === null ? tries : 0, lockedUntil })
    .where(eq(twoFactors.id, app.id));
  return app.usedCodeHash === codeHash ? 'used' : 'go-on';
};

/** The right code ends the counting, and is not taken a second time. */
export const acceptCode = async (tx: Writer, userId: string, usedCodeHash: string): Promise<void> => {
  await tx
    .update(twoFactors)
    .set({ failedVerificationCount: 0, lockedUntil: null, usedCodeHash })
    .where(eq(twoFactors.userId, userId));
};
