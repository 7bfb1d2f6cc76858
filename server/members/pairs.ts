import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { cutPage, type Page } from '#shared/language/pages.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { newestChecks } from '#shared/members/checks.ts';
import {
  type Carer,
  type Closeness,
  engagementRefused,
  type Household,
  type Pair,
} from '#shared/members/pairs/schema.ts';
import type { Engagement } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { closenessOf } from './closeness.ts';
import { lookedAt } from './looks.ts';
import { carersPage, findPairOf } from './pair-reads.ts';
import { isAboutOneself, presentPair } from './policy.ts';
import { findActing } from './reads.ts';
import { checksOf } from './record-reads.ts';
import { keepPair } from './records.ts';

interface CarersAsked {
  near?: 'mine' | undefined;
  words?: string | undefined;
  after?: string | undefined;
  limit: number;
}

type CarerRow = Awaited<ReturnType<typeof carersPage>>[number];

const withChecks = async (
  handle: Writer | Call['deps']['db']['read'],
  mutualId: Id<'mutual'>,
  rows: readonly CarerRow[],
): Promise<Carer[]> => {
  const checks = await checksOf(
    handle,
    mutualId,
    rows.map((row) => row.carerId),
  );
  return rows.map(({ team, saidYes, ...row }) => ({
    ...row,
    closeness: closenessOf({ team, saidYes }),
    checks: newestChecks(checks.filter((check) => check.memberId === row.carerId)),
  }));
};

/** The carers a holder may choose from, with what was checked; each carer sees that their checks were read. */
export const listCarers = async (call: Call, asked: CarersAsked): Promise<Page<Carer>> => {
  const { read } = call.deps.db;
  const { mutualId, memberId: holderId } = call.actor;
  const rows = await carersPage(read, { ...asked, mutualId, holderId, near: asked.near === 'mine' });
  const page = cutPage(rows, asked.limit, (row) => row.carerId);
  await lookedAt(
    call,
    page.items.map((row) => row.carerId),
    'checks',
  );
  return { items: await withChecks(read, mutualId, page.items), next: page.next };
};

/** Only the holder, or who acts for them, says how near a carer is. */
export const setCloseness = (call: Call, carerId: Id<'member'>, closeness: Closeness): Promise<Carer> =>
  call.write(async (tx) => {
    const { mutualId, memberId: holderId } = call.actor;
    const carer = await findActing(tx, mutualId, carerId);
    if (!carer?.roles.includes('carer') || carerId === holderId) throw new Refusal('not-found');
    const before = await findPairOf(tx, mutualId, holderId, carerId);
    await keepPair(tx, {
      engagement: 'employed-by-holder',
      sameHousehold: false,
      ...before?.pair,
      mutualId,
      holderId,
      carerId,
      team: closeness === 'team',
      saidYes: closeness !== 'none',
    });
    await note(tx, call, 'CLOSENESS_SET', carerId, { closeness });
    tell(tx, call, holderId, carerId);
    const rows = await carersPage(tx, { mutualId, holderId, carerId, near: false, limit: 1 });
    const [shown] = await withChecks(tx, mutualId, rows);
    if (!shown) throw new Refusal('not-found');
    return shown;
  });

const tell = (tx: Writer, call: Call, holderId: Id<'member'>, carerId: Id<'member'>): void => {
  const groups = ['coordinators'] as const;
  announce(tx, call, 'member.changed', { memberId: holderId }, { members: [holderId, carerId], groups });
};

/** A holder and a carer who are here, and not oneself: nobody records what they gain by. */
const others = async (tx: Writer, call: Call, holderId: Id<'member'>, carerId: Id<'member'>) => {
  const { mutualId } = call.actor;
  const holder = await findActing(tx, mutualId, holderId);
  const carer = await findActing(tx, mutualId, carerId);
  if (!holder?.roles.includes('holder') || !carer?.roles.includes('carer') || holderId === carerId)
    throw new Refusal('not-found');
  if (isAboutOneself(call.actor, holderId, carerId)) throw new Refusal('not-allowed');
  const before = await findPairOf(tx, mutualId, holderId, carerId);
  const plain = {
    engagement: 'employed-by-holder',
    team: false,
    saidYes: false,
    sameHousehold: false,
  } as const;
  return { ...plain, ...before?.pair, mutualId, holderId, carerId };
};

const kept = async (tx: Writer, call: Call, holderId: Id<'member'>, carerId: Id<'member'>): Promise<Pair> => {
  const pair = await findPairOf(tx, call.actor.mutualId, holderId, carerId);
  if (!pair) throw new Refusal('not-found');
  tell(tx, call, holderId, carerId);
  return presentPair(pair);
};

export interface PairNamed {
  holderId: Id<'member'>;
  carerId: Id<'member'>;
}

export const recordEngagement = (
  call: Call,
  { holderId, carerId }: PairNamed,
  agreed: { engagement: Engagement; statusCheckOn?: Day | undefined },
): Promise<Pair> =>
  call.write(async (tx) => {
    const pair = await others(tx, call, holderId, carerId);
    const { engagement } = agreed;
    const statusCheckOn = agreed.statusCheckOn ?? pair.statusCheckOn ?? null;
    refuseIf(engagementRefused(engagement, statusCheckOn));
    const { zone } = await mutualOf(tx, call.actor.mutualId);
    if (statusCheckOn && statusCheckOn > dayAt(call.now, zone))
      throw new Refusal('invalid-input', [
        { pointer: '/statusCheckOn', detail: 'This day is still to come.' },
      ]);
    await keepPair(tx, { ...pair, engagement, statusCheckOn });
    await note(tx, call, 'ENGAGEMENT_RECORDED', holderId, { carerId, engagement, statusCheckOn });
    return kept(tx, call, holderId, carerId);
  });

export const recordHousehold = (
  call: Call,
  { holderId, carerId }: PairNamed,
  household: Household,
): Promise<Pair> =>
  call.write(async (tx) => {
    const pair = await others(tx, call, holderId, carerId);
    const { zone } = await mutualOf(tx, call.actor.mutualId);
    if (household.exceptionOn && household.exceptionOn > dayAt(call.now, zone))
      throw new Refusal('invalid-input', [{ pointer: '/exceptionOn', detail: 'This day is still to come.' }]);
    const said = {
      sameHousehold: household.sameHousehold,
      relationship: household.relationship || null,
      exceptionReference: household.exceptionReference ?? null,
      exceptionOn: household.exceptionOn ?? null,
      exceptionBy: household.exceptionBy || null,
      exceptionFor: household.exceptionFor || null,
      exceptionUntilOn: household.exceptionUntilOn ?? null,
    };
    await keepPair(tx, { ...pair, ...said });
    await note(tx, call, 'HOUSEHOLD_RECORDED', holderId, { carerId, sameHousehold: said.sameHousehold });
    return kept(tx, call, holderId, carerId);
  });
