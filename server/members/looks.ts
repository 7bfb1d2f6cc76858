import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Deps } from '../deps.ts';
import { type Actor, isInOffice } from '../http/actor.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { viewedToday } from './history-reads.ts';
import { keepView } from './records.ts';

type Part = 'address' | 'profile' | 'checks' | 'money' | 'hours';

/** Looks known to be written down: they are never taken back, so that a second one in a day asks nobody. */
const writtenDown = new WeakMap<Deps['db'], Set<string>>();
const mostKnown = 50_000;

const knownIn = (db: Deps['db']): Set<string> => {
  const known = writtenDown.get(db);
  if (known && known.size < mostKnown) return known;
  const fresh = new Set<string>();
  writtenDown.set(db, fresh);
  return fresh;
};

/** Whoever looks at another member's record is written down, once a day, for that member to see. */
export const lookedAt = async (
  { deps, now, actor }: Pick<Call, 'deps' | 'now'> & { actor: Pick<Actor, 'mutualId' | 'by'> },
  memberIds: readonly Id<'member'>[],
  part: Part,
): Promise<void> => {
  const { mutualId, by } = actor;
  const { read } = deps.db;
  const viewedOn = dayAt(now, (await mutualOf(read, mutualId)).zone);
  const viewedById = by.memberId;
  const known = knownIn(deps.db);
  const lookAt = (memberId: Id<'member'>) => `${viewedById} ${memberId} ${part} ${viewedOn}`;
  const others = [...new Set(memberIds)].filter(
    (memberId) => memberId !== viewedById && !known.has(lookAt(memberId)),
  );
  if (others.length === 0) return;
  // Asked first: another process may have written it down, or this one before it was started anew.
  const viewed = await viewedToday(read, mutualId, viewedById, others, part, viewedOn);
  const fresh = others.filter((memberId) => !viewed.has(memberId));
  if (fresh.length > 0)
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
  for (const memberId of others) known.add(lookAt(memberId));
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
