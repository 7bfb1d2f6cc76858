import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { inputErrorOf } from '#shared/imports/said-error.ts';
import { versionsOf } from '#shared/imports/term-rows.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { mutualsEndpoints } from '#shared/mutuals/endpoints.ts';
import { type Founding, modeRefused } from '#shared/mutuals/founding.ts';
import { floorTerms } from '#shared/terms/floor-terms.ts';
import type { DatedTerms } from '#shared/terms/rows.ts';
import { hashOfFoundingCode } from '../founding-code.ts';
import { actorSelf } from '../http/actor.ts';
import type { CallOf } from '../http/serve.ts';
import { readFolder } from '../imports/folder.ts';
import { note } from '../oversight/actions.ts';
import { signInFor } from '../sign-in/actions.ts';
import { foundingZone, foundMutual } from './found.ts';
import { allMutuals, installationOf } from './reads.ts';
import { keepInstallation } from './records.ts';

type FoundCall = CallOf<typeof mutualsEndpoints.found>;

/** Nobody guesses twelve signs; nobody should be able to try for long either. */
const triesAMinute = 10;

/** The versions of the mutual's own file; none when it begins with the shipped floor terms. */
const ownTerms = ({ deps, now, body }: FoundCall): DatedTerms[] => {
  if (!body.termsCsv?.trim()) return [];
  const today = dayAt(now, foundingZone);
  const given = { terms: body.termsCsv };
  const { terms, faults } = readFolder(given, deps.readCsv, { zone: foundingZone, today });
  const sound = faults.length === 0;
  const versions = sound ? versionsOf(terms, floorTerms(body.nation, today), body.nation, faults) : [];
  if (faults.length > 0)
    throw new Refusal(
      'invalid-input',
      faults.map((fault) => inputErrorOf(fault, '/termsCsv')),
    );
  return versions;
};

const needOpenInstallation = async (tx: Writer, code: string): Promise<void> => {
  const place = await installationOf(tx);
  if (place?.kind === 'demo' || (await allMutuals(tx)).length > 0) throw new Refusal('already-founded');
  if (!place?.foundingCodeHash || place.foundingCodeHash !== hashOfFoundingCode(code))
    throw new Refusal('founding-code-wrong');
};

interface Founded {
  mutualId: Id<'mutual'>;
  memberId: Id<'member'>;
  userId: string;
}

/** All of it or nothing: the mutual, its councils and terms, its first coordinator and their sign-in. */
const foundOnce = (call: FoundCall, body: Founding, terms: DatedTerms[]): Promise<Founded> =>
  call.write(async (tx) => {
    const { deps, now } = call;
    await needOpenInstallation(tx, body.code);
    const { name, nation, careMode, councils } = body;
    const coordinator = { name: body.coordinatorName, email: body.coordinatorEmail, language: body.language };
    const { mutualId, coordinatorId: memberId } = await foundMutual(tx, deps.newId, now, {
      ...{ name, nation, careMode, councils, coordinator, terms },
    });
    const user = { id: deps.newId('user'), email: body.coordinatorEmail, name: body.coordinatorName };
    const userId = await signInFor(tx, user, [{ mutualId, memberId }], now);
    const place = await installationOf(tx);
    const madeAt = place?.madeAt ?? now;
    await keepInstallation(tx, { one: 1, kind: 'real', anchorOn: null, foundingCodeHash: null, madeAt });
    const actor = actorSelf(mutualId, memberId, ['coordinator']);
    await note(tx, { ...call, actor }, 'MUTUAL_FOUNDED', mutualId, { nation, careMode });
    return { mutualId, memberId, userId };
  });

/** Founds the mutual of this installation, once, for whoever can read the server's log; they are signed in. */
export const found = async (call: FoundCall): Promise<Founded> => {
  const { body, deps, request, response } = call;
  const tried = await deps.counter.consume(`founding|${request.ip}`, { window: 60, max: triesAMinute });
  if (!tried.allowed) throw new Refusal('too-many-requests');
  refuseIf(modeRefused(body.moneyMode));
  const founded = await foundOnce(call, body, ownTerms(call));
  await deps.openPayments(founded.mutualId);
  const { setCookie } = await deps.startSession(founded.userId);
  response.append('Set-Cookie', setCookie);
  return founded;
};
