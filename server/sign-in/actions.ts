import { z } from 'zod';
import type { Writer } from '#db/database.ts';
import { Refusal, type RefusalCode } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';
import { languageSchema } from '#shared/sign-in/schema.ts';
import type { Deps } from '../deps.ts';
import { emailOfUser, mayBegin, membersOfEmail } from './reads.ts';
import {
  closeForOthers,
  endOtherSessions,
  endSession,
  keepUser,
  type Opened,
  openMembers,
  sweepSessions,
} from './records.ts';
import { ask, type Done, heard, type SignInParts, type Visit } from './visit.ts';

const askedSchema = z.object({ email: z.string(), language: languageSchema });
type Asked = z.infer<typeof askedSchema>;

/** The number a person waits for, and the address a stranger must not flood. */
export interface MailLimits {
  perMinute: number;
  anHour: number;
}

/**
 * Always the same work and the same answer: whether the e-mail is known is found out afterwards, when
 * nobody is waiting, so that neither words nor time tell a stranger who is a member.
 */
export const askForMail = async (visit: Visit, asked: Asked, limits: MailLimits): Promise<Done> => {
  const { parts, request, write } = visit;
  const here = await parts.counter.consume(`asking|${request.ip}`, { window: 60, max: limits.perMinute });
  if (!here.allowed) throw new Refusal('too-many-requests');
  const there = await parts.counter.consume(`mails|${asked.email}`, { window: 3_600, max: limits.anHour });
  return write(async (tx): Promise<Done> => {
    if (there.allowed) await parts.outbox.add(tx, 'sign-in', asked);
    return {};
  });
};

/** The later half of asking: a mail with a link and a code, if the e-mail belongs to anybody here. */
export const answerAsked = async (
  deps: Pick<Deps, 'db' | 'now' | 'settings'>,
  parts: Pick<SignInParts, 'door' | 'post'>,
  payload: unknown,
  minutes: number,
): Promise<Done> => {
  const { email, language } = askedSchema.parse(payload);
  if (!(await mayBegin(deps.db.read, email, deps.now()))) return {};
  const { code, token } = await parts.door.freshWords(email);
  const link = `${deps.settings.baseUrl}/sign-in/link?token=${token}`;
  const facts = { code, link, minutes, endsAt: addMinutes(deps.now(), minutes) };
  await deps.db.write((tx) => parts.post(tx, { template: 'sign-in', to: email, language, facts }));
  return {};
};

/** A session takes the place of the one it was begun in. */
const replaceSession = async ({ deps, person }: Visit): Promise<void> => {
  if (person) await deps.db.write((tx) => endSession(tx, person.sessionId));
};

const codeRefusals: Record<string, RefusalCode> = {
  OTP_EXPIRED: 'sign-in-code-used-up',
  TOO_MANY_ATTEMPTS: 'sign-in-code-used-up',
};

export const signInByCode = async (visit: Visit, email: string, code: string): Promise<Done> => {
  const answer = await ask(visit, 'POST', '/sign-in/email-otp', { email, otp: code });
  heard(visit, answer, codeRefusals, 'sign-in-code-wrong');
  await replaceSession(visit);
  return {};
};

export const signInByLink = async (visit: Visit, token: string): Promise<Done> => {
  const answer = await ask(visit, 'GET', `/magic-link/verify?token=${encodeURIComponent(token)}`);
  heard(visit, answer, {}, 'sign-in-link-used');
  await replaceSession(visit);
  return {};
};

export const signInByPasskey = async (visit: Visit, response: unknown): Promise<Done> => {
  const answer = await ask(visit, 'POST', '/passkey/verify-authentication', { response });
  heard(visit, answer, {}, 'passkey-not-accepted');
  await replaceSession(visit);
  return {};
};

export const startPasskeySignIn = async (visit: Visit): Promise<Record<string, unknown>> => {
  const answer = await ask(visit, 'GET', '/passkey/generate-authenticate-options');
  return heard(visit, answer, {}, 'passkey-not-accepted') as Record<string, unknown>;
};

export const signOut = async (visit: Visit, everywhere: boolean): Promise<Done> => {
  const { deps, person } = visit;
  if (everywhere && person)
    await deps.db.write((tx) => endOtherSessions(tx, person.userId, person.sessionId));
  heard(visit, await ask(visit, 'POST', '/sign-out'), {}, 'sign-in-needed');
  return {};
};

/** A sign-in for somebody who proved who they are in another way, opening these members: in the caller's write. */
export const signInFor = async (
  tx: Writer,
  user: { id: Id<'user'>; email: string; name: string },
  opened: readonly Opened[],
  now: Instant,
): Promise<string> => {
  const userId = await keepUser(tx, user, now);
  await openMembers(tx, userId, opened, now);
  return userId;
};

/** The member’s e-mail is another one from now on: what the former one opened is closed. */
export const signInMoves = async (
  tx: Writer,
  user: { id: Id<'user'>; email: string; name: string },
  opened: Opened,
  now: Instant,
): Promise<string> => {
  const userId = await signInFor(tx, user, [opened], now);
  await closeForOthers(tx, opened, user.email);
  return userId;
};

/** What the library asks us: who may begin, and what follows once somebody has. */
export const beginnings = (db: Deps['db'], now: () => Instant) => ({
  mayBegin: (email: string) => mayBegin(db.read, email, now()),
  /** A sign-in opens every member its e-mail belongs to, also those who came since the last time. */
  began: async (userId: string): Promise<void> => {
    const email = await emailOfUser(db.read, userId);
    const belongs = email === null ? [] : await membersOfEmail(db.read, email, now());
    await db.write(async (tx) => {
      await openMembers(tx, userId, belongs, now());
      await sweepSessions(tx, userId, now());
    });
  },
});
