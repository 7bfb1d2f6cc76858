import { createHash } from 'node:crypto';
import { Refusal, type RefusalCode } from '#shared/contract/problem.ts';
import type { Instant } from '#shared/language/time.ts';
import { mayChangeSecondStep } from './policy.ts';
import { passkeysOf, secondStepsOf } from './reads.ts';
import { acceptCode, countTry, recordSecondStep } from './records.ts';
import { freshUntil } from './session-actions.ts';
import { ask, type Done, heard, type Visit } from './visit.ts';

const personOf = ({ person }: Visit) => {
  if (!person) throw new Refusal('sign-in-needed');
  return person;
};

const needFresh = async (visit: Visit, goodMinutes: number): Promise<void> => {
  const person = personOf(visit);
  const has = await secondStepsOf(visit.deps.db.read, person.userId);
  const isFresh = freshUntil(person.secondStepAt, visit.now, goodMinutes) !== null;
  if (!mayChangeSecondStep(has, isFresh)) throw new Refusal('second-step-needed');
};

export const startPasskey = async (visit: Visit, goodMinutes: number): Promise<Record<string, unknown>> => {
  await needFresh(visit, goodMinutes);
  const answer = await ask(visit, 'GET', '/passkey/generate-register-options');
  return heard(visit, answer, {}, 'passkey-not-accepted') as Record<string, unknown>;
};

/** The library calls an answer to another question, or from another place, a failure of its own. */
const keyRefusals: Record<string, RefusalCode> = {
  FAILED_TO_VERIFY_REGISTRATION: 'passkey-not-accepted',
};

interface KeptPasskey {
  id: string;
}

export const addPasskey = async (visit: Visit, response: unknown, name: string, goodMinutes: number) => {
  await needFresh(visit, goodMinutes);
  const { deps, now } = visit;
  const { sessionId, userId } = personOf(visit);
  const answer = await ask(visit, 'POST', '/passkey/verify-registration', { response, name });
  const { id } = heard(visit, answer, keyRefusals, 'passkey-not-accepted') as KeptPasskey;
  // The person has just shown finger or PIN: asking again at once would teach nothing.
  await deps.db.write((tx) => recordSecondStep(tx, sessionId, now));
  const kept = await passkeysOf(deps.db.read, userId);
  return kept.find(({ passkeyId }) => passkeyId === id) ?? { passkeyId: id, name, addedAt: now };
};

export const listPasskeys = async (visit: Visit) => ({
  items: await passkeysOf(visit.deps.db.read, personOf(visit).userId),
});

export const removePasskey = async (visit: Visit, id: string, goodMinutes: number): Promise<Done> => {
  await needFresh(visit, goodMinutes);
  heard(visit, await ask(visit, 'POST', '/passkey/delete-passkey', { id }), {}, 'not-found');
  return {};
};

interface AppSetUp {
  totpURI: string;
  backupCodes: string[];
}

export const startSecondStep = async (visit: Visit, goodMinutes: number) => {
  await needFresh(visit, goodMinutes);
  const answer = await ask(visit, 'POST', '/two-factor/enable', { method: 'totp' });
  const setUp = heard(visit, answer, {}, 'second-step-already-set-up') as AppSetUp;
  const secret = new URL(setUp.totpURI).searchParams.get('secret') ?? '';
  return { secret, otpauthUri: setUp.totpURI, recoveryCodes: setUp.backupCodes };
};

const tryRefusals: Record<'resting' | 'used' | 'not-set-up', RefusalCode> = {
  resting: 'second-step-resting',
  used: 'second-step-wrong',
  'not-set-up': 'second-step-not-set-up',
};

const isFromApp = (code: string): boolean => /^\d+$/.test(code);

export interface SecondStepLimits {
  goodMinutes: number;
  mostTries: number;
  restMinutes: number;
}

interface SecondStepGiven {
  freshUntil: Instant | null;
  hasPasskey: boolean;
  hasApp: boolean;
}

/** A code from the app, or a recovery code: coordinators' acts are open from now on. */
export const giveSecondStep = async (
  visit: Visit,
  code: string,
  { goodMinutes, ...limits }: SecondStepLimits,
): Promise<SecondStepGiven> => {
  const { deps, now } = visit;
  const { userId, sessionId } = personOf(visit);
  const codeHash = createHash('sha256').update(`${userId} ${code}`).digest('base64url');
  const outcome = await deps.db.write((tx) => countTry(tx, { userId, codeHash, now, ...limits }));
  if (outcome !== 'go-on') throw new Refusal(tryRefusals[outcome]);
  const path = isFromApp(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  heard(visit, await ask(visit, 'POST', path, { code }), {}, 'second-step-wrong');
  await deps.db.write(async (tx) => {
    await acceptCode(tx, userId, codeHash);
    await recordSecondStep(tx, sessionId, now);
  });
  const has = await secondStepsOf(deps.db.read, userId);
  return { freshUntil: freshUntil(now, now, goodMinutes), ...has };
};
