/** A plain table to try the engines on: jobs have no keys to other tables. */
import { eq } from 'drizzle-orm';
import type { Reader, Writer } from '#db/database.ts';
import { jobs } from '#db/schema/index.ts';
import { instant } from '#shared/language/time.ts';

export const anyMoment = instant('2026-11-23T08:00:00.000Z');

export const addJob = async (tx: Writer, name: string, holder: string | null = null): Promise<void> => {
  await tx.insert(jobs).values({ name, holder, nextRunAt: anyMoment });
};

export const jobNames = async (handle: Reader): Promise<string[]> => {
  const rows = await handle.select({ name: jobs.name }).from(jobs).orderBy(jobs.name);
  return rows.map(({ name }) => name);
};

export const holderOf = async (handle: Reader, name: string): Promise<string | null> => {
  const [row] = await handle.select({ holder: jobs.holder }).from(jobs).where(eq(jobs.name, name));
  return row?.holder ?? null;
};
