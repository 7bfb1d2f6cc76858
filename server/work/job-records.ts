import { and, eq, isNull, lt, or } from 'drizzle-orm';
import type { Database } from '#db/database.ts';
import { jobs } from '#db/schema/index.ts';
import { addMinutes, type Instant } from '#shared/language/time.ts';

const usualLeaseMinutes = 10;

/** Takes the lease of a job for this process, if nobody holds it or whoever did has not come back. */
export const leaseJob = (
  db: Database,
  name: string,
  process: string,
  now: Instant,
  leaseMinutes = usualLeaseMinutes,
): Promise<boolean> =>
  db.write(
    async (tx) => {
      await tx.insert(jobs).values({ name, nextRunAt: now }).onConflictDoNothing();
      const mine = await tx
        .update(jobs)
        .set({ holder: process, leasedUntil: addMinutes(now, leaseMinutes) })
        .where(and(eq(jobs.name, name), or(isNull(jobs.leasedUntil), lt(jobs.leasedUntil, now))))
        .returning({ name: jobs.name });
      return mine.length === 1;
    },
    { isolation: 'constraints-decide' },
  );

export const releaseJob = (db: Database, name: string, process: string, now: Instant): Promise<void> =>
  db.write(
    async (tx) => {
      await tx
        .update(jobs)
        .set({ holder: null, leasedUntil: null, lastRunAt: now })
        .where(and(eq(jobs.name, name), eq(jobs.holder, process)));
    },
    { isolation: 'constraints-decide' },
  );
