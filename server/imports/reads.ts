/** What a mutual knows already, as far as a folder of spreadsheets names it. */
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { budgets, checks, importedRows, memberRoles, members, needs, pairs } from '#db/schema/index.ts';
import type { ImportFile } from '#shared/imports/files.ts';
import type { Id } from '#shared/language/ids.ts';
import { inParts } from './parts.ts';

export const rowsBroughtIn = (
  handle: Reader,
  mutualId: Id<'mutual'>,
  file: ImportFile,
  keys: readonly string[],
) =>
  inParts(keys, (part) =>
    handle
      .select({ key: importedRows.key, fingerprint: importedRows.fingerprint })
      .from(importedRows)
      .where(
        and(
          eq(importedRows.mutualId, mutualId),
          eq(importedRows.file, file),
          inArray(importedRows.key, part),
        ),
      ),
  );

/** Members with a ref, and those without one who share an e-mail with a row: perhaps the same person. */
export const membersKnown = async (handle: Reader, mutualId: Id<'mutual'>, emails: readonly string[]) => {
  const columns = {
    memberId: members.memberId,
    ref: members.ref,
    name: members.name,
    email: members.email,
    language: members.language,
    latitude: members.latitude,
    longitude: members.longitude,
    bornOn: members.bornOn,
    travelsBy: members.travelsBy,
    status: members.status,
  };
  const named = await handle
    .select(columns)
    .from(members)
    .where(and(eq(members.mutualId, mutualId), isNotNull(members.ref)));
  const perhaps = await inParts(emails, (part) =>
    handle
      .select(columns)
      .from(members)
      .where(and(eq(members.mutualId, mutualId), inArray(members.email, part))),
  );
  return [...named, ...perhaps.filter((member) => member.ref === null)];
};
export type MemberKnown = Awaited<ReturnType<typeof membersKnown>>[number];

export const rolesKnown = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({ memberId: memberRoles.memberId, role: memberRoles.role })
    .from(memberRoles)
    .where(eq(memberRoles.mutualId, mutualId));

export const checksKnown = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle
    .select({
      memberId: checks.memberId,
      kind: checks.kind,
      level: checks.level,
      issuedOn: checks.issuedOn,
      seenOn: checks.seenOn,
      validTo: checks.validTo,
    })
    .from(checks)
    .where(eq(checks.mutualId, mutualId));
export type CheckKnown = Awaited<ReturnType<typeof checksKnown>>[number];

export const pairsKnown = (handle: Reader, mutualId: Id<'mutual'>, holderIds: readonly Id<'member'>[]) =>
  inParts(holderIds, (part) =>
    handle
      .select()
      .from(pairs)
      .where(and(eq(pairs.mutualId, mutualId), inArray(pairs.holderId, part))),
  );
export type PairKnown = Awaited<ReturnType<typeof pairsKnown>>[number];

export const budgetsKnown = (handle: Reader, mutualId: Id<'mutual'>, holderIds: readonly Id<'member'>[]) =>
  inParts(holderIds, (part) =>
    handle
      .select()
      .from(budgets)
      .where(and(eq(budgets.mutualId, mutualId), inArray(budgets.holderId, part))),
  );
export type BudgetKnown = Awaited<ReturnType<typeof budgetsKnown>>[number];

export const needsKnown = (handle: Reader, mutualId: Id<'mutual'>, refs: readonly string[]) =>
  inParts(refs, (part) =>
    handle
      .select()
      .from(needs)
      .where(and(eq(needs.mutualId, mutualId), inArray(needs.ref, part))),
  );
export type NeedKnown = Awaited<ReturnType<typeof needsKnown>>[number];
