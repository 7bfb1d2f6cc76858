/** Everything a folder would change, or every fault it has. Asks the database, writes nothing. */
import type { Reader } from '#db/database.ts';
import type { ImportFile } from '#shared/imports/files.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Role } from '#shared/members/schema.ts';
import { councilsOf } from '../councils/reads.ts';
import { allTerms } from '../terms/reads.ts';
import { standBeside } from './beside.ts';
import { enterShifts, type ShiftEntries } from './enter-shifts.ts';
import { type Folder, refsWritten } from './folder.ts';
import { historyRefOf } from './history-need.ts';
import { judgeShifts } from './judge-shifts.ts';
import type { Refs } from './named.ts';
import { type BudgetsPlan, planBudgets } from './plan-budgets.ts';
import { type PeoplePlan, planMembers } from './plan-members.ts';
import { closeCounts, judgeNeeds, type NeedsPlan, planNeeds } from './plan-needs.ts';
import { type PairsPlan, planPairs } from './plan-pairs.ts';
import { planShifts } from './plan-shifts.ts';
import { planTerms, type TermsPlan } from './plan-terms.ts';
import { priceShifts } from './price-shifts.ts';
import { budgetsKnown, checksKnown, membersKnown, needsKnown, pairsKnown, rolesKnown } from './reads.ts';
import type { Setting } from './setting.ts';
import { shiftsByRef, shiftsOfNeeds } from './shift-reads.ts';

export interface Plan {
  people: PeoplePlan;
  pairs: PairsPlan;
  budgets: BudgetsPlan;
  needs: NeedsPlan;
  terms: TermsPlan;
  shifts: ShiftEntries;
}
type Ties = Pick<Plan, 'pairs' | 'budgets' | 'terms'>;

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)];

const planPeople = async (handle: Reader, folder: Folder, setting: Setting): Promise<PeoplePlan> => {
  const { mutualId } = setting.mutual;
  const emails = folder.members.flatMap((row) => row.email ?? []);
  const members = await membersKnown(handle, mutualId, unique(emails));
  const roles = new Map<Id<'member'>, Role[]>();
  for (const { memberId, role } of await rolesKnown(handle, mutualId))
    roles.set(memberId, [...(roles.get(memberId) ?? []), role]);
  const checks = Map.groupBy(await checksKnown(handle, mutualId), (check) => check.memberId);
  const sheet = folder.sheets.get('members');
  return planMembers(folder.members, sheet, refsWritten(sheet, 'ref'), { members, roles, checks }, setting);
};

const planTies = async (handle: Reader, folder: Folder, refs: Refs, setting: Setting): Promise<Ties> => {
  const { mutualId } = setting.mutual;
  const named = [...folder.pairs, ...folder.budgets, ...folder.needs, ...folder.shifts];
  const holderIds = unique(named.flatMap((row) => refs.people.get(row.holderRef)?.memberId ?? []));
  const pairs = await pairsKnown(handle, mutualId, holderIds);
  const budgets = await budgetsKnown(handle, mutualId, holderIds);
  const councils = await councilsOf(handle, mutualId);
  return {
    pairs: planPairs(folder.pairs, folder.sheets.get('pairs'), pairs, refs, setting),
    budgets: planBudgets(folder.budgets, folder.sheets.get('budgets'), { budgets, councils }, refs, setting),
    terms: planTerms(folder.terms, await allTerms(handle, mutualId), setting),
  };
};

const planCare = async (
  handle: Reader,
  folder: Folder,
  refs: Refs,
  { pairs, terms }: Ties,
  setting: Setting,
): Promise<NeedsPlan> => {
  const { mutualId } = setting.mutual;
  const refsOfNeeds = unique([
    ...folder.needs.map((row) => row.ref),
    ...folder.shifts.map((row) => row.needRef ?? historyRefOf(row.holderRef)),
  ]);
  const needs = await needsKnown(handle, mutualId, refsOfNeeds);
  const judged = judgeNeeds(folder.needs, needs, refs, setting);
  const changing = judged.flatMap(({ before }) => before?.needId ?? []);
  const shifts = await shiftsOfNeeds(handle, mutualId, changing);
  return planNeeds(
    judged,
    folder.sheets.get('needs'),
    { needs, shifts },
    closeCounts(pairs.pairs.values()),
    (onDay) => terms.termsOn(onDay).terms.shortestVisitMinutes,
    setting,
  );
};

/** Null when there are faults by now: what cannot stand is not priced. */
const planWork = async (
  handle: Reader,
  folder: Folder,
  refs: Refs,
  { pairs, terms, needs }: Ties & { needs: NeedsPlan },
  setting: Setting,
): Promise<ShiftEntries | null> => {
  const { mutual } = setting;
  const known = await shiftsByRef(handle, mutual.mutualId, unique(folder.shifts.map((row) => row.ref)));
  const byRef = new Map(known.flatMap((shift) => (shift.ref === null ? [] : [[shift.ref, shift]])));
  const needRefs = refsWritten(folder.sheets.get('needs'), 'ref');
  const judged = judgeShifts(folder.shifts, { byRef, pairs: pairs.pairs, needs, refs, needRefs }, setting);
  const { places, held, paid } = await standBeside(handle, mutual.mutualId, judged, needs);
  const planned = planShifts(judged, places, held, setting);
  if (setting.faults.length > 0) return null;
  const priced = priceShifts(planned, held, { pairs: pairs.pairs, termsOn: terms.termsOn, mutual });
  return enterShifts(priced, paid, setting);
};

/** @returns what to write, or null when there are faults: those are in the setting. */
export const planFolder = async (
  handle: Reader,
  folder: Folder,
  setting: Setting,
  told: (file: ImportFile) => void,
): Promise<Plan | null> => {
  const people = await planPeople(handle, folder, setting);
  told('members');
  const refs = { people: people.people, written: refsWritten(folder.sheets.get('members'), 'ref') };
  const ties = await planTies(handle, folder, refs, setting);
  told('budgets');
  const needs = await planCare(handle, folder, refs, ties, setting);
  told('needs');
  const shifts = await planWork(handle, folder, refs, { ...ties, needs }, setting);
  told('shifts');
  return shifts && { people, ...ties, needs, shifts };
};
