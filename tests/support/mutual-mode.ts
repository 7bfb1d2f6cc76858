import { eq } from 'drizzle-orm';
import { mutuals } from '#db/schema/index.ts';
import type { CareMode } from '#shared/mutuals/schema.ts';
import type { World } from './world.ts';

/** A mode that cannot be founded yet, for stories of how it would differ. */
export const changeMutual = (world: World, { careMode }: { careMode: CareMode }) =>
  world.db.write(async (tx) => {
    await tx.update(mutuals).set({ careMode }).where(eq(mutuals.mutualId, world.mutualId));
  });
