import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { viewedToday } from './history-reads.ts';
import { keepView } from './records.ts';

type Part = 'address' | 'profile' | 'checks' | 'money' | 'hours';

/** Whoever looks at another member's record is written down, once a day, for that member to see. */
export const lookedAt = async (
  { deps, now, actor }: Pick<Call, 'deps' | 'now'> & { actor: Pick<Actor, 'mutualId' | 'by'> },
  memberIds: readonly Id<'member'>[],
  part: Part,
): Promise<void> => {
  const { mutualId, by } = actor;
  const others = [...new Set(memberIds)].filter((memberId) => memberId !== by.memberId);
  if (others.length === 0) return;
  const { read } = deps.db;
  const viewedOn = dayAt(now, (await mutualOf(read, mutualId)).zone);
  const viewedById = by.memberId;
  // Asked first, so that a second look in a day stays a read.
  const known = await viewedToday(read, mutualId, viewedById, others, part, viewedOn);
  const fresh = others.filter((memberId) => !known.has(memberId));
  if (fresh.length === 0) return;
  await deps.db.write(async (tx) => {
    for (const memberId of fresh)
      await keepView(tx, {
        mutualId,
        viewId: deps.newId('view'),
        memberId,
        viewedById,
        part,
        viewedOn,
        firstAt: now,
      });
  });
};

/** What a coordinator sees of somebody while entering their word, by where they look. */
const seenAt: readonly [start: string, part: Part][] = [
  ['/api/needs', 'hours'],
  ['/api/shifts', 'hours'],
  ['/api/cover', 'hours'],
  ['/api/swaps', 'hours'],
  ['/api/availability', 'hours'],
  ['/api/fitting-shifts', 'hours'],
  ['/api/budget', 'money'],
  ['/api/payments', 'money'],
  ['/api/statements', 'money'],
  ['/api/record', 'profile'],
  ['/api/representatives', 'profile'],
];

/** In office mode the coordinator reads the member's own pages: that is a look at their record. */
export const lookedInOffice = async (deps: Deps, actor: Actor, path: string): Promise<void> => {
  const part = isInOffice(actor) && seenAt.find(([start]) => path.startsWith(start))?.[1];
  if (part) await lookedAt({ deps, now: deps.now(), actor }, [actor.memberId], part);
};
