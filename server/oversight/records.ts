import type { Writer } from '#db/database.ts';
import { type Given, prepared } from '#db/prepared.ts';
import { auditEvents } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';

export interface AuditRow {
  mutualId: Id<'mutual'>;
  auditId: Id<'audit'>;
  name: string;
  at: Instant;
  byId: string;
  inNameOfId: string;
  via: 'app' | 'phone' | 'paper' | 'import' | 'work';
  subjectId: string | null;
  facts: Record<string, string | number | boolean | null>;
}

const keep = prepared('keep-audit-event', (handle: Writer, given: Given<AuditRow>) =>
  handle.insert(auditEvents).values({
    mutualId: given.mutualId,
    auditId: given.auditId,
    name: given.name,
    at: given.at,
    byId: given.byId,
    inNameOfId: given.inNameOfId,
    via: given.via,
    subjectId: given.subjectId,
    facts: given.facts,
  }),
);

export const keepAuditEvent = (tx: Writer, row: AuditRow) => keep(tx).execute(row);
