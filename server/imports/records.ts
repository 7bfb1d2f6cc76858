/** Rows go in by the hundred; what changes is few and goes one by one. */
import { and, eq, inArray } from 'drizzle-orm';
import { sql } from '#db/columns.ts';
import type { Writer } from '#db/database.ts';
import { manyInto } from '#db/many.ts';
import {
  budgets,
  checks,
  councilProfiles,
  councils,
  importedRows,
  imports,
  memberRoles,
  members,
  needs,
  pairs,
  representatives,
  termsVersions,
} from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import { inParts } from './parts.ts';
import type { BudgetsPlan } from './plan-budgets.ts';
import type { PeoplePlan } from './plan-members.ts';
import type { PairsPlan } from './plan-pairs.ts';
import type { Written } from './row-log.ts';

const together = 100;

/** Inserts rows in parts; `insert` is given each part. */
const keepAll = async <Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => PromiseLike<unknown>,
): Promise<void> => {
  for (let start = 0; start < rows.length; start += together)
    await insert(rows.slice(start, start + together));
};

const keepMembers = manyInto('keep-many-members', members, [
  'mutualId',
  'memberId',
  'ref',
  'name',
  'email',
  'phone',
  'language',
  'address',
  'postcode',
  'latitude',
  'longitude',
  'accessNotes',
  'emergencyContact',
  'bornOn',
  'skills',
  'languagesSpoken',
  'travelsBy',
  'status',
  'joinedAt',
]);
const keepRoles = manyInto('keep-many-roles', memberRoles, ['mutualId', 'memberId', 'role']);
const keepRows = manyInto('keep-many-imported-rows', importedRows, [
  'mutualId',
  'file',
  'key',
  'fingerprint',
  'importId',
]);

export const keepPeople = async (tx: Writer, mutualId: Id<'mutual'>, plan: PeoplePlan): Promise<void> => {
  await keepMembers(tx, plan.newMembers);
  for (const { memberId, change } of plan.changedMembers)
    await tx
      .update(members)
      .set(change)
      .where(and(eq(members.mutualId, mutualId), eq(members.memberId, memberId)));
  await inParts(plan.rolesReplacedFor, async (part) => {
    await tx
      .delete(memberRoles)
      .where(and(eq(memberRoles.mutualId, mutualId), inArray(memberRoles.memberId, part)));
    return [];
  });
  await keepRoles(tx, plan.roles);
  await keepAll(plan.checks, (part) => tx.insert(checks).values(part));
  await inParts(plan.actingReplacedFor, async (part) => {
    await tx
      .delete(representatives)
      .where(and(eq(representatives.mutualId, mutualId), inArray(representatives.representativeId, part)));
    return [];
  });
  await keepAll(plan.representatives, (part) =>
    tx.insert(representatives).values(part).onConflictDoNothing(),
  );
};

const given = (column: string) => sql.raw(`excluded.${column}`);

export const keepPairs = (tx: Writer, plan: PairsPlan): Promise<void> =>
  keepAll(plan.rows, (part) =>
    tx
      .insert(pairs)
      .values(part)
      .onConflictDoUpdate({
        target: [pairs.mutualId, pairs.holderId, pairs.carerId],
        set: {
          engagement: given('engagement'),
          statusCheckOn: given('status_check_on'),
          team: given('team'),
          saidYes: given('said_yes'),
          sameHousehold: given('same_household'),
          relationship: given('relationship'),
          exceptionReference: given('exception_reference'),
          exceptionOn: given('exception_on'),
        },
      }),
  );

export const keepBudgets = async (tx: Writer, mutualId: Id<'mutual'>, plan: BudgetsPlan): Promise<void> => {
  await keepAll(
    plan.newCouncils.map(({ council }) => council),
    (part) => tx.insert(councils).values(part),
  );
  await keepAll(
    plan.newCouncils.map(({ profile }) => profile),
    (part) => tx.insert(councilProfiles).values(part),
  );
  await keepAll(plan.newBudgets, (part) => tx.insert(budgets).values(part));
  for (const { budgetId, change } of plan.changedBudgets)
    await tx
      .update(budgets)
      .set(change)
      .where(and(eq(budgets.mutualId, mutualId), eq(budgets.budgetId, budgetId)));
};

export const keepNeeds = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  newNeeds: readonly (typeof needs.$inferInsert)[],
  changed: readonly { needId: Id<'need'>; change: Partial<typeof needs.$inferInsert> }[],
): Promise<void> => {
  await keepAll(newNeeds, (part) => tx.insert(needs).values(part));
  for (const { needId, change } of changed)
    await tx
      .update(needs)
      .set(change)
      .where(and(eq(needs.mutualId, mutualId), eq(needs.needId, needId)));
};

export const keepVersions = (
  tx: Writer,
  rows: readonly (typeof termsVersions.$inferInsert)[],
): Promise<void> => keepAll(rows, (part) => tx.insert(termsVersions).values(part));

export const keepImport = async (
  tx: Writer,
  row: typeof imports.$inferInsert,
  written: readonly Written[],
): Promise<void> => {
  const { mutualId, importId } = row;
  const about = { mutualId, importId };
  await tx.insert(imports).values(row);
  await keepRows(
    tx,
    written.filter(({ isFirst }) => isFirst).map(({ isFirst: _, ...each }) => ({ ...each, ...about })),
  );
  const again = written.filter(({ isFirst }) => !isFirst);
  await keepAll(again, (part) =>
    tx
      .insert(importedRows)
      .values(part.map(({ isFirst: _, ...each }) => ({ ...each, ...about })))
      .onConflictDoUpdate({
        target: [importedRows.mutualId, importedRows.file, importedRows.key],
        set: { fingerprint: given('fingerprint'), importId: given('import_id') },
      }),
  );
};
