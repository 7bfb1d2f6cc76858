import { eq } from 'drizzle-orm';
import { mutuals } from '#db/schema/index.ts';
import { type MutualRules, usualRules } from '#shared/mutuals/schema.ts';
import type { World } from './world.ts';

/** Numbers the mutual has set for itself, other than the usual ones. */
export const setRules = (world: World, rules: Partial<MutualRules>) =>
  world.db.write(async (tx) => {
    await tx
      .update(mutuals)
      .set({ rules: { ...usualRules, ...rules } })
      .where(eq(mutuals.mutualId, world.mutualId));
  });
