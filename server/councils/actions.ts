import type { Reader } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Council } from '#shared/councils/endpoints.ts';
import type { CouncilRules } from '#shared/councils/entering.ts';
import { inForceOn } from '#shared/councils/in-force.ts';
import type { CouncilProfile } from '#shared/councils/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { note } from '../oversight/actions.ts';
import { enterCouncil } from './enter.ts';
import { councilsOf, findCouncil, versionsOf } from './reads.ts';
import { keepProfile } from './records.ts';

type CouncilRow = NonNullable<Awaited<ReturnType<typeof findCouncil>>>;

const present = async (
  handle: Reader,
  { mutualId, councilId, name }: CouncilRow,
  today: Day,
): Promise<Council> => {
  const versions = await versionsOf(handle, mutualId, councilId);
  return {
    councilId,
    name,
    inForce: inForceOn(versions, today).version,
    versions: [...versions].reverse(),
  };
};

const todayOf = async (handle: Reader, call: Call): Promise<Day> =>
  dayAt(call.now, (await mutualOf(handle, call.actor.mutualId)).zone);

export const listCouncils = async (call: Call) => {
  const { read } = call.deps.db;
  const today = await todayOf(read, call);
  const items: Council[] = [];
  for (const council of await councilsOf(read, call.actor.mutualId))
    items.push(await present(read, council, today));
  return { items };
};

const found = async (handle: Reader, call: Call, councilId: Id<'council'>): Promise<CouncilRow> => {
  const row = await findCouncil(handle, call.actor.mutualId, councilId);
  if (!row) throw new Refusal('not-found');
  return row;
};

const same = (name: string) => name.trim().toLowerCase();

export const addCouncil = (call: Call, name: string): Promise<Council> =>
  call.write(async (tx) => {
    const mutual = await mutualOf(tx, call.actor.mutualId);
    const before = await councilsOf(tx, mutual.mutualId);
    if (before.some((council) => same(council.name) === same(name)))
      throw new Refusal({ code: 'council-already-there', instead: 'Enter its rules there.' });
    const today = dayAt(call.now, mutual.zone);
    const councilId = await enterCouncil(tx, call.deps.newId, call.now, today, mutual, name);
    await note(tx, call, 'COUNCIL_ADDED', councilId);
    return present(tx, await found(tx, call, councilId), today);
  });

/** What was read goes over what was known; what this paper does not speak of stays as it was. */
const changed = (before: CouncilProfile, rules: CouncilRules): CouncilProfile => {
  const read = <V>(value: V) => ({ value, source: rules.source, checkedOn: rules.checkedOn });
  return {
    ...before,
    surplusLimit: read({ weeks: rules.surplusWeeks, counted: rules.counted }),
    contingencyWeeks: rules.contingencyWeeks === 0 ? null : read(rules.contingencyWeeks),
    excludedUses: read(rules.excludedUses),
    sameHousehold: read(rules.sameHousehold),
    reviewBy: rules.reviewBy,
  };
};

export const enterCouncilRules = (
  call: Call,
  councilId: Id<'council'>,
  rules: CouncilRules,
): Promise<Council> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const council = await found(tx, call, councilId);
    const today = await todayOf(tx, call);
    if (rules.checkedOn > today)
      throw new Refusal('invalid-input', [{ pointer: '/checkedOn', detail: 'This day is still to come.' }]);
    const versions = await versionsOf(tx, mutualId, councilId);
    const version = Math.max(0, ...versions.map((each) => each.version)) + 1;
    await keepProfile(tx, {
      mutualId,
      councilId,
      version,
      fromOn: rules.fromOn,
      profile: changed(inForceOn(versions, rules.fromOn).profile, rules),
      enteredById: by.memberId,
      enteredAt: call.now,
    });
    await note(tx, call, 'COUNCIL_RULES_ENTERED', councilId, { version, fromOn: rules.fromOn });
    return present(tx, council, today);
  });
