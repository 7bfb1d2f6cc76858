/** What is kept of a step beside the shift itself: money kept apart, and who did what. */
import { eq } from 'drizzle-orm';
import { auditEvents } from '#db/schema/index.ts';
import type { Pence } from '#shared/language/money.ts';
import { api, type Person, type World } from './world.ts';

export const bookedBy = async (holder: Person): Promise<Pence> =>
  (await holder.call(api.budgets.budget, {})).figures.bookedPence;

/** The names of what was written down about a thing, in the order it happened. */
export const notedAbout = async (world: World, subjectId: string): Promise<string[]> =>
  (await world.db.read.select().from(auditEvents).where(eq(auditEvents.subjectId, subjectId))).map(
    ({ name }) => name,
  );
