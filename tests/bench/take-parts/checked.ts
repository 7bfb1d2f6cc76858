/** What must be true of the database after all that was answered; each fault in a sentence. */
import { askAll } from '#db/audit/audit.ts';
import { sql } from '#db/columns.ts';
import type { Reader } from '#db/database.ts';
import { shifts } from '#db/schema/shifts.ts';
import type { Told } from './plan.ts';

const takenRows = (read: Reader) =>
  read
    .select({
      shiftId: shifts.shiftId,
      carerId: shifts.carerId,
      startsAt: shifts.startsAt,
      endsAt: shifts.endsAt,
    })
    .from(shifts)
    .where(sql`${shifts.carerId} is not null`)
    .orderBy(shifts.carerId, shifts.startsAt, shifts.shiftId);

export const wrongAfter = async (read: Reader, told: readonly Told[]): Promise<string[]> => {
  const wrong: string[] = [];
  const rows = await takenRows(read);
  const carerOf = new Map<string, string | null>(rows.map(({ shiftId, carerId }) => [shiftId, carerId]));
  if (new Set(told.map(([shiftId]) => shiftId)).size < told.length)
    wrong.push('a shift was given to two carers');
  const lost = told.filter(([shiftId, carerId]) => carerOf.get(shiftId) !== carerId).length;
  if (lost > 0) wrong.push(`${lost} takes were acknowledged and are not in the database`);
  if (rows.length !== told.length)
    wrong.push(`${rows.length} shifts are taken, ${told.length} were acknowledged`);
  const meeting = rows.filter((row, at) => {
    const before = rows[at - 1];
    return before?.carerId === row.carerId && before.endsAt > row.startsAt;
  }).length;
  if (meeting > 0) wrong.push(`${meeting} shifts meet another of the same carer`);
  for (const { never, found } of await askAll(read))
    if (found.length > 0) wrong.push(`the audit found ${never}: ${found[0]}`);
  return wrong;
};
