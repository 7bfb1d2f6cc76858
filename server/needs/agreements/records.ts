import { and, eq } from 'drizzle-orm';
import type { Writer } from '#db/database.ts';
import { agreements } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type AgreementInsert = typeof agreements.$inferInsert;

export const keepAgreement = (tx: Writer, row: AgreementInsert) => tx.insert(agreements).values(row);

export const changeAgreement = (
  tx: Writer,
  mutualId: Id<'mutual'>,
  agreementId: Id<'agreement'>,
  change: Partial<Pick<AgreementInsert, 'status' | 'untilOn' | 'endedAt' | 'endedById'>>,
) =>
  tx
    .update(agreements)
    .set(change)
    .where(and(eq(agreements.mutualId, mutualId), eq(agreements.agreementId, agreementId)));
