import { and, asc, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import type { Given } from '#db/prepared.ts';
import { remembered } from '#db/remembered.ts';
import { councilExceptions, councilProfiles, councils, members } from '#db/schema/index.ts';
import { inForceOn } from '#shared/councils/in-force.ts';
import type { CouncilProfile } from '#shared/councils/schema.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day } from '#shared/language/time.ts';

export const councilsOf = (handle: Reader, mutualId: Id<'mutual'>) =>
  handle.select().from(councils).where(eq(councils.mutualId, mutualId)).orderBy(asc(councils.name));

export const findCouncil = async (handle: Reader, mutualId: Id<'mutual'>, councilId: Id<'council'>) =>
  (
    await handle
      .select()
      .from(councils)
      .where(and(eq(councils.mutualId, mutualId), eq(councils.councilId, councilId)))
  )[0] ?? null;

/** Every version a council’s profile has had, the first entered first. */
const versions = remembered(
  'versions-of-council',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; councilId: Id<'council'> }>) =>
    handle
      .select({
        version: councilProfiles.version,
        fromOn: councilProfiles.fromOn,
        profile: councilProfiles.profile,
        enteredAt: councilProfiles.enteredAt,
        enteredBy: members.name,
      })
      .from(councilProfiles)
      .leftJoin(
        members,
        and(
          eq(members.mutualId, councilProfiles.mutualId),
          eq(members.memberId, councilProfiles.enteredById),
        ),
      )
      .where(
        and(eq(councilProfiles.mutualId, given.mutualId), eq(councilProfiles.councilId, given.councilId)),
      )
      .orderBy(asc(councilProfiles.version)),
);

export const versionsOf = (handle: Reader, mutualId: Id<'mutual'>, councilId: Id<'council'>) =>
  versions(handle).execute({ mutualId, councilId });

/** What a council asks on a day. */
export const profileOn = async (
  handle: Reader,
  mutualId: Id<'mutual'>,
  councilId: Id<'council'>,
  onDay: Day,
): Promise<CouncilProfile> => inForceOn(await versionsOf(handle, mutualId, councilId), onDay).profile;

const exceptions = remembered(
  'exceptions-of-holder',
  (handle: Reader, given: Given<{ mutualId: Id<'mutual'>; holderId: Id<'member'> }>) =>
    handle
      .select()
      .from(councilExceptions)
      .where(
        and(eq(councilExceptions.mutualId, given.mutualId), eq(councilExceptions.holderId, given.holderId)),
      )
      .orderBy(desc(councilExceptions.fromOn), desc(councilExceptions.exceptionId)),
);

/** What a holder’s council has allowed them in writing, the newest first. */
export const exceptionsOf = (handle: Reader, mutualId: Id<'mutual'>, holderId: Id<'member'>) =>
  exceptions(handle).execute({ mutualId, holderId });
export type ExceptionRow = Awaited<ReturnType<typeof exceptionsOf>>[number];

export const findException = async (handle: Reader, mutualId: Id<'mutual'>, exceptionId: Id<'exception'>) =>
  (
    await handle
      .select()
      .from(councilExceptions)
      .where(and(eq(councilExceptions.mutualId, mutualId), eq(councilExceptions.exceptionId, exceptionId)))
  )[0] ?? null;
