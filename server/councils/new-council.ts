/** A council the mutual has not had before comes with the usual profile, until somebody has read its own rules. */
import { usualProfile } from '#shared/councils/usual.ts';
import type { Id, NewId } from '#shared/language/ids.ts';
import { type Day, day, type Instant } from '#shared/language/time.ts';
import type { Nation } from '#shared/mutuals/schema.ts';

/** Whatever is read of the council’s own papers, from whichever day, goes before what is usual. */
const always = day('2000-01-01');

export const newCouncil = (
  mutual: { mutualId: Id<'mutual'>; nation: Nation },
  name: string,
  today: Day,
  now: Instant,
  newId: NewId,
) => {
  const council = { mutualId: mutual.mutualId, councilId: newId('council'), name };
  return {
    council,
    profile: {
      mutualId: mutual.mutualId,
      councilId: council.councilId,
      version: 1,
      fromOn: always,
      profile: usualProfile(name, mutual.nation, today),
      enteredAt: now,
    },
  };
};
