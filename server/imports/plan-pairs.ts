import type { pairs } from '#db/schema/index.ts';
import { report } from '#shared/imports/fault.ts';
import type { PairRow } from '#shared/imports/pair-rows.ts';
import type { Sheet } from '#shared/imports/sheet.ts';
import { firstOfEach } from '#shared/imports/twice.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Engagement } from '#shared/members/schema.ts';
import { keyOfPair } from './keys.ts';
import { personNamed, type Refs } from './named.ts';
import type { PairKnown } from './reads.ts';
import type { Setting } from './setting.ts';

type PairInsert = typeof pairs.$inferInsert;

/** A pair as shifts and needs need to know it. */
export interface Pair {
  holderId: Id<'member'>;
  engagement: Engagement;
  team: boolean;
  saidYes: boolean;
  /** One household, and no written exception recorded. */
  isUnpaid: boolean;
}

export interface PairsPlan {
  /** By holder and carer: `member_… member_…`. */
  pairs: Map<string, Pair>;
  rows: PairInsert[];
}

export const pairName = (holderId: Id<'member'>, carerId: Id<'member'>): string => `${holderId} ${carerId}`;

const pairOf = (row: Omit<PairInsert, 'mutualId'>): Pair => ({
  holderId: row.holderId,
  engagement: row.engagement,
  team: row.team,
  saidYes: row.saidYes,
  isUnpaid: row.sameHousehold && !row.exceptionReference,
});

/** What a row does not speak of stays as it is; somebody they work with, the holder has said yes to. */
const insertOf = (row: PairRow, before: PairKnown | null, sheet: Sheet) => {
  const said = <T>(column: string, value: T, otherwise: T): T =>
    sheet.columns.has(column) ? value : otherwise;
  return {
    engagement: row.engagement,
    statusCheckOn: row.statusCheckOn ?? before?.statusCheckOn ?? null,
    team: said('team', row.team, before?.team ?? false),
    saidYes: before?.saidYes ?? true,
    sameHousehold: said('same_household', row.sameHousehold, before?.sameHousehold ?? false),
    relationship: said('relationship', row.relationship, before?.relationship ?? null),
    exceptionReference: row.exceptionReference ?? before?.exceptionReference ?? null,
    exceptionOn: row.exceptionOn ?? before?.exceptionOn ?? null,
  };
};

const planPair = (
  row: PairRow,
  plan: PairsPlan,
  known: ReadonlyMap<string, PairKnown>,
  refs: Refs,
  setting: Setting,
  sheet: Sheet,
): void => {
  const holder = personNamed(
    refs,
    setting,
    { ...row, file: 'pairs', column: 'holder_ref' },
    row.holderRef,
    'holder',
  );
  const carer = personNamed(
    refs,
    setting,
    { ...row, file: 'pairs', column: 'carer_ref' },
    row.carerRef,
    'carer',
  );
  if (!holder || !carer) return;
  const name = pairName(holder.memberId, carer.memberId);
  const before = known.get(name) ?? null;
  const verdict = setting.log.judge('pairs', keyOfPair(row), row, before !== null);
  if (verdict === 'unchanged') return;
  const { mutualId } = setting.mutual;
  const pair = {
    mutualId,
    holderId: holder.memberId,
    carerId: carer.memberId,
    ...insertOf(row, before, sheet),
  };
  const { isUnpaid } = pairOf(pair);
  if (isUnpaid) report(setting.faults, 'pairs', row.row, 'same_household', 'same-household-not-paid');
  plan.rows.push(pair);
  // Said once is enough: shifts of a pair that may not be paid are not blamed again.
  plan.pairs.set(name, { ...pairOf(pair), isUnpaid: false });
};

export const planPairs = (
  rows: readonly PairRow[],
  sheet: Sheet | undefined,
  known: readonly PairKnown[],
  refs: Refs,
  setting: Setting,
): PairsPlan => {
  const plan: PairsPlan = { pairs: new Map(), rows: [] };
  const byName = new Map(known.map((pair) => [pairName(pair.holderId, pair.carerId), pair]));
  for (const [name, pair] of byName) plan.pairs.set(name, pairOf(pair));
  const own = firstOfEach(rows, keyOfPair, (row, first) =>
    report(setting.faults, 'pairs', row.row, 'carer_ref', 'row-twice', { first }),
  );
  if (sheet) for (const row of own) planPair(row, plan, byName, refs, setting, sheet);
  return plan;
};
