import type { Writer } from '#db/database.ts';
import type { EventName, EventOf, Hearers } from '#shared/contract/events.ts';
import type { Deps } from '../deps.ts';
import type { Call } from '../http/call.ts';
import { type AuditRow, keepAuditEvent } from './records.ts';

/** As much of a call as writing down and telling take; an import at the server has no more. */
export type Noting = Pick<Call, 'actor' | 'now'> & { deps: Pick<Deps, 'newId'> };
export type Telling = Pick<Call, 'actor'> & { deps: Pick<Deps, 'publish'> };

/** Writes down who did what, in whose name and by which way. Facts are ids and figures, never care text. */
export const note = (
  tx: Writer,
  call: Noting,
  name: string,
  subjectId: string | null,
  facts: AuditRow['facts'] = {},
): Promise<unknown> =>
  keepAuditEvent(tx, {
    mutualId: call.actor.mutualId,
    auditId: call.deps.newId('audit'),
    name,
    at: call.now,
    byId: call.actor.by.memberId,
    inNameOfId: call.actor.memberId,
    via: call.actor.via,
    subjectId,
    facts,
  });

/** Tells screens, once the write has been committed. */
export const announce = <N extends EventName>(
  tx: Writer,
  call: Telling,
  name: N,
  event: EventOf<N>,
  to: Hearers,
): void => tx.onCommit(() => call.deps.publish(call.actor.mutualId, name, event, to));
