import { and, eq, inArray } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { declines, hours, hoursAnswers, promises, shifts } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Pence } from '#shared/language/money.ts';
import type { Instant } from '#shared/language/time.ts';
import type { Quote } from '#shared/shifts/schema.ts';

type ShiftInsert = typeof shifts.$inferInsert;
export type ShiftChange = Partial<Omit<ShiftInsert, 'mutualId' | 'shiftId' | 'needId' | 'holderId'>>;

export interface Take {
  mutualId: Id<'mutual'>;
  shiftId: Id<'shift'>;
  carerId: Id<'member'>;
  takenAt: Instant;
  promiseId: Id<'promise'>;
  quotedPence: Pence;
  quotedGrossPence: Pence;
  bookingId: Id<'journal'>;
  restStartsAt: Instant | null;
  restEndsAt: Instant | null;
  /** The times that were judged: moved meanwhile, it is another shift. */
  startsAt: Instant;
  endsAt: Instant;
}

const take = prepared('take-shift', (handle: Writer, given: Given<Take>) =>
  handle
    .update(shifts)
    .set({
      status: 'taken',
      carerId: given.carerId,
      takenAt: given.takenAt,
      promiseId: given.promiseId,
      quotedPence: given.quotedPence,
      quotedGrossPence: given.quotedGrossPence,
      bookingId: given.bookingId,
      askedCarerId: null,
      askedUntil: null,
      clash: null,
      restStartsAt: given.restStartsAt,
      restEndsAt: given.restEndsAt,
    })
    .where(
      and(
        eq(shifts.mutualId, given.mutualId),
        eq(shifts.shiftId, given.shiftId),
        eq(shifts.status, 'offered'),
        eq(shifts.startsAt, given.startsAt),
        eq(shifts.endsAt, given.endsAt),
      ),
    )
    .returning({ carersWait: shifts.carersWait }),
);

interface Promised {
  mutualId: Id<'mutual'>;
  promiseId: Id<'promise'>;
  quote: Quote;
}

const promise = prepared('keep-promise', (handle: Writer, given: Given<Promised>) =>
  handle
    .insert(promises)
    .values({ mutualId: given.mutualId, promiseId: given.promiseId, quote: given.quote }),
);

export const keepPromise = (tx: Writer, promised: Promised) => promise(tx).execute(promised);

/** Gives the place to this carer if it is still open: null if it was not, else whether others wait for it. */
export const giveTo = async (tx: Writer, taken: Take): Promise<{ carersWait: boolean } | null> => {
  const [given] = await take(tx).execute(taken);
  return given ? { carersWait: given.carersWait === true } : null;
};

/** Somebody waits for it from now on, if it is still open at that time; says whether it was. */
export const letWait = async (
  tx: Writer,
  { mutualId, shiftId, startsAt }: Pick<Take, 'mutualId' | 'shiftId' | 'startsAt'>,
): Promise<boolean> => {
  const open = await tx
    .update(shifts)
    .set({ carersWait: true })
    .where(
      and(
        eq(shifts.mutualId, mutualId),
        eq(shifts.shiftId, shiftId),
        eq(shifts.status, 'offered'),
        eq(shifts.startsAt, startsAt),
      ),
    )
    .returning({ shiftId: shifts.shiftId });
  return open.length === 1;
};

export const changeShift = (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>, change: ShiftChange) =>
  tx
    .update(shifts)
    .set(change)
    .where(and(eq(shifts.mutualId, mutualId), eq(shifts.shiftId, shiftId)));

/** The same change of many shifts. */
export const changeShifts = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  shiftIds: readonly Id<'shift'>[],
  change: ShiftChange,
): Promise<void> => {
  for (let start = 0; start < shiftIds.length; start += 500)
    await tx
      .update(shifts)
      .set(change)
      .where(and(eq(shifts.mutualId, mutualId), inArray(shifts.shiftId, shiftIds.slice(start, start + 500))));
};

/** Lays out shifts of a need; one that is there already stays as it is. */
export const layOut = async (tx: Writer, rows: readonly ShiftInsert[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += 200)
    await tx
      .insert(shifts)
      .values(rows.slice(start, start + 200))
      .onConflictDoNothing({
        target: [shifts.mutualId, shifts.needId, shifts.visit, shifts.place, shifts.originalDay],
      });
};

export const keepHours = (tx: Writer, row: typeof hours.$inferInsert) => tx.insert(hours).values(row);
export const keepAnswer = (tx: Writer, row: typeof hoursAnswers.$inferInsert) =>
  tx.insert(hoursAnswers).values(row);
export const keepAnswers = async (
  tx: Writer,
  rows: readonly (typeof hoursAnswers.$inferInsert)[],
): Promise<void> => {
  for (let start = 0; start < rows.length; start += 200)
    await tx.insert(hoursAnswers).values(rows.slice(start, start + 200));
};
export const keepDecline = (tx: Writer, row: typeof declines.$inferInsert) =>
  tx.insert(declines).values(row).onConflictDoNothing();

export const takeDeclineBack = (
  tx: Writer,
  { mutualId, shiftId, carerId }: Omit<typeof declines.$inferInsert, 'declinedAt'>,
) =>
  tx
    .delete(declines)
    .where(
      and(eq(declines.mutualId, mutualId), eq(declines.shiftId, shiftId), eq(declines.carerId, carerId)),
    );

/** At another time it is another question: who said "not for me" is asked again. */
export const forgetDeclines = (tx: Writer, mutualId: Id<'mutual'>, shiftId: Id<'shift'>) =>
  tx.delete(declines).where(and(eq(declines.mutualId, mutualId), eq(declines.shiftId, shiftId)));
