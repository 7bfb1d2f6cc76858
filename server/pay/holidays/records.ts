import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { holidays } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type Row = typeof holidays.$inferInsert;

export const keepHoliday = (tx: Writer, row: Row) => tx.insert(holidays).values(row);

export const changeHoliday = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  holidayId: Id<'holiday'>,
  change: Pick<Row, 'takenBackAt' | 'takenBackById'> | Pick<Row, 'paidOn' | 'paidAt' | 'paidById'>,
) =>
  tx
    .update(holidays)
    .set(change)
    .where(and(eq(holidays.mutualId, mutualId), eq(holidays.holidayId, holidayId)));
