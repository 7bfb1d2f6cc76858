import type { Writer } from '#db/database.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import type { Nation } from '#shared/mutuals/schema.ts';
import { newCouncil } from './new-council.ts';
import { keepCouncil, keepProfile } from './records.ts';

/** Enters a council by its name, inside a write. */
export const enterCouncil = async (
  tx: Writer,
  newId: NewId,
  now: Instant,
  today: Day,
  mutual: { mutualId: Id<'mutual'>; nation: Nation },
  name: string,
): Promise<Id<'council'>> => {
  const { council, profile } = newCouncil(mutual, name, today, now, newId);
  await keepCouncil(tx, council);
  await keepProfile(tx, profile);
  return council.councilId;
};
