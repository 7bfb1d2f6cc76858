import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { signInFor } from './actions.ts';
import { mayBeAnybody } from './policy.ts';
import { demoVillage, newestMails } from './reads.ts';
import { endSession, recordSecondStep } from './records.ts';
import { whence } from './session-actions.ts';
import type { Done, Visit } from './visit.ts';

/** Elsewhere than on the machine of a demo village there is nothing here. */
const needVillage = (visit: Visit): void => {
  if (!mayBeAnybody(whence(visit))) throw new Refusal('not-found');
};

export const demoPeople = async (visit: Visit) => {
  needVillage(visit);
  return { items: await demoVillage(visit.deps.db.read) };
};

/** Opens a session as anybody in the village; a coordinator's second step counts as just given. */
export const demoSignIn = async (visit: Visit, memberId: Id<'member'>): Promise<Done> => {
  needVillage(visit);
  const { deps, now, parts, person, response } = visit;
  const villager = (await demoVillage(deps.db.read)).find((one) => one.memberId === memberId);
  if (!villager) throw new Refusal('not-found');
  const id = deps.newId('user');
  const email = villager.email ?? `${memberId}@village.invalid`;
  const userId = await deps.db.write((tx) =>
    signInFor(tx, { id, email, name: villager.name }, [villager], now),
  );
  const { sessionId, setCookie } = await parts.door.startSession(userId);
  await deps.db.write(async (tx) => {
    if (villager.roles.includes('coordinator')) await recordSecondStep(tx, sessionId, now);
    if (person) await endSession(tx, person.sessionId);
  });
  response.append('Set-Cookie', setCookie);
  return {};
};

export const demoInbox = async (visit: Visit) => {
  needVillage(visit);
  const rows = await newestMails(visit.deps.db.read);
  const items = rows.flatMap(({ mailId, payload, at }) => {
    const mail = at === null ? null : visit.parts.reread(payload);
    return mail && at !== null ? [{ mailId, ...mail, at }] : [];
  });
  return { items };
};
