/** Who could be told, and who could be asked. */
import { and, asc, eq, inArray, isNull, max, notExists } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { checks, coverAsks, declines, memberRoles, members, pairs } from '#db/schema/index.ts';
import type { CoverPerson } from '#shared/cover/plan.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Circle } from '#shared/members/schema.ts';
import { representativesOf } from '../members/pair-reads.ts';

const present = eq(members.status, 'member');
const roleOf = and(eq(memberRoles.mutualId, members.mutualId), eq(memberRoles.memberId, members.memberId));

/** Those a holder may name: who acts for them, supporters and coordinators; each once, by the part nearest to them. */
export const peopleToTell = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<CoverPerson[]> => {
  const acting = (await representativesOf(handle, mutualId, holderId))
    .filter(({ status }) => status === 'member')
    .map(({ representativeId, name }) => ({
      memberId: representativeId,
      name,
      part: 'representative' as const,
    }));
  const helping = await handle
    .select({ memberId: members.memberId, name: members.name, role: memberRoles.role })
    .from(members)
    .innerJoin(memberRoles, roleOf)
    .where(
      and(eq(members.mutualId, mutualId), present, inArray(memberRoles.role, ['supporter', 'coordinator'])),
    )
    .orderBy(asc(members.name), asc(members.memberId), asc(memberRoles.role))
    .limit(500);
  const people = new Map<string, CoverPerson>(acting.map((person) => [person.memberId, person]));
  for (const { memberId, name, role } of helping)
    if (memberId !== holderId && !people.has(memberId))
      people.set(memberId, {
        memberId,
        name,
        part: role === 'coordinator' ? 'coordinator' : 'supporter',
      });
  return [...people.values()];
};

/** What some members are called. */
export const namesOf = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  memberIds: readonly Id<'member'>[],
): Promise<Map<Id<'member'>, string>> => {
  if (memberIds.length === 0) return new Map();
  const rows = await handle
    .select({ memberId: members.memberId, name: members.name })
    .from(members)
    .where(and(eq(members.mutualId, mutualId), inArray(members.memberId, [...memberIds])))
    .orderBy(asc(members.memberId));
  return new Map(rows.map(({ memberId, name }) => [memberId, name]));
};

/** What the rules must know of a carer before they are asked, read without locking anybody. */
export const carerToJudge = async (handle: Reader, mutualId: Id<'mutual'>, carerId: Id<'member'>) => {
  const [carer] = await handle
    .select()
    .from(members)
    .where(and(eq(members.mutualId, mutualId), eq(members.memberId, carerId)));
  const seen = await handle
    .select({ kind: checks.kind, seenOn: checks.seenOn, validTo: checks.validTo })
    .from(checks)
    .where(and(eq(checks.mutualId, mutualId), eq(checks.memberId, carerId)))
    .orderBy(asc(checks.seenOn), asc(checks.checkId));
  return carer ? { ...carer, checks: seen } : null;
};

interface Circled {
  mutualId: Id<'mutual'>;
  holderId: Id<'member'>;
  shiftId: Id<'shift'>;
  coverId: Id<'cover'>;
}

const near = (circle: Circle) => {
  if (circle === 'team') return eq(pairs.team, true);
  return circle === 'yes' ? eq(pairs.saidYes, true) : undefined;
};

/** Whom one of the two has blocked is not asked; most have nothing recorded between them. */
const notBlocked = and(isNull(pairs.holderBlockedAt), isNull(pairs.carerBlockedAt));

/** When each carer was last asked for cover, by whichever holder: the burden is shared among all. */
const lastAsked = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
): Promise<Map<Id<'member'>, Instant | null>> =>
  new Map(
    (
      await handle
        .select({ carerId: coverAsks.carerId, lastAskedAt: max(coverAsks.askedAt) })
        .from(coverAsks)
        .where(eq(coverAsks.mutualId, mutualId))
        .groupBy(coverAsks.carerId)
    ).map((row) => [row.carerId, row.lastAskedAt]),
  );

/** Carers of a circle who were not asked yet and did not say "not for me", with when they were last asked by anybody. */
export const carersToAsk = async (
  handle: Reader,
  { mutualId, holderId, shiftId, coverId }: Circled,
  circle: Circle,
): Promise<{ carerId: Id<'member'>; lastAskedAt: Instant | null }[]> => {
  const asked = handle
    .select({ one: coverAsks.carerId })
    .from(coverAsks)
    .where(
      and(
        eq(coverAsks.mutualId, mutualId),
        eq(coverAsks.coverId, coverId),
        eq(coverAsks.carerId, members.memberId),
      ),
    );
  const declined = handle
    .select({ one: declines.carerId })
    .from(declines)
    .where(
      and(
        eq(declines.mutualId, mutualId),
        eq(declines.shiftId, shiftId),
        eq(declines.carerId, members.memberId),
      ),
    );
  const carers = await handle
    .select({ carerId: members.memberId })
    .from(members)
    .innerJoin(memberRoles, and(roleOf, eq(memberRoles.role, 'carer')))
    .leftJoin(
      pairs,
      and(
        eq(pairs.mutualId, members.mutualId),
        eq(pairs.carerId, members.memberId),
        eq(pairs.holderId, holderId),
      ),
    )
    .where(
      and(
        eq(members.mutualId, mutualId),
        present,
        near(circle),
        notBlocked,
        notExists(asked),
        notExists(declined),
      ),
    )
    .orderBy(asc(members.memberId));
  const last = await lastAsked(handle, mutualId);
  return carers
    .filter(({ carerId }) => carerId !== holderId)
    .map(({ carerId }) => ({ carerId, lastAskedAt: last.get(carerId) ?? null }))
    .sort(
      (a, b) =>
        (a.lastAskedAt ?? '').localeCompare(b.lastAskedAt ?? '') || a.carerId.localeCompare(b.carerId),
    );
};
