/** Everything a step in the life of needs and shifts could leave behind, to see that a refused one left nothing. */
import { asc, count } from 'drizzle-orm';
import { auditEvents, declines, hours, hoursAnswers, needs, shifts, transfers } from '#db/schema/index.ts';
import type { World } from './world.ts';

export const leftBehind = async ({ db: { read } }: World) => {
  const rows = async (table: typeof hours | typeof hoursAnswers | typeof auditEvents | typeof declines) =>
    (await read.select({ rows: count() }).from(table))[0]?.rows;
  return {
    needs: await read.select().from(needs).orderBy(asc(needs.needId)),
    shifts: await read.select().from(shifts).orderBy(asc(shifts.shiftId)),
    transfers: await read.select().from(transfers).orderBy(asc(transfers.transferId)),
    hours: await rows(hours),
    answers: await rows(hoursAnswers),
    declines: await rows(declines),
    audited: await rows(auditEvents),
  };
};
