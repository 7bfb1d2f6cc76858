import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Actor } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { keepView } from './records.ts';

export type Part = 'address' | 'profile' | 'checks' | 'money' | 'hours';

/** Whoever looks at another member's record is written down, once a day, for that member to see. */
export const lookedAt = async (
  { deps, now, actor }: Pick<Call, 'deps' | 'now'> & { actor: Pick<Actor, 'mutualId' | 'by'> },
  memberIds: readonly Id<'member'>[],
  part: Part,
): Promise<void> => {
  const { mutualId, by } = actor;
  const others = [...new Set(memberIds)].filter((memberId) => memberId !== by.memberId);
  if (others.length === 0) return;
  const { zone } = await mutualOf(deps.db.read, mutualId);
  await deps.db.write(async (tx) => {
    for (const memberId of others)
      await keepView(tx, {
        mutualId,
        viewId: deps.newId('view'),
        memberId,
        viewedById: by.memberId,
        part,
        viewedOn: dayAt(now, zone),
        firstAt: now,
      });
  });
};
