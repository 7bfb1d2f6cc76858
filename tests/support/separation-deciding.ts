/** Something members decide together, for strangers to ask after. */
import { proposals, proposalVersions } from '#db/schema/index.ts';
import type { Person, World } from './world.ts';

export const proposedThing = async (world: World, { nia }: { nia: Person }) => {
  const { db, mutualId } = world;
  const proposalId = world.house.deps.newId('proposal');
  const [byId, at] = [nia.memberId, world.now()];
  await db.write(async (tx) => {
    await tx.insert(proposals).values({
      mutualId,
      proposalId,
      kind: 'question',
      decidedBy: { majority: 'all-together', threshold: 'simple' },
      status: 'draft',
      version: 1,
      proposedById: byId,
      draftedAt: at,
      adjourned: false,
    });
    await tx.insert(proposalVersions).values({
      mutualId,
      proposalId,
      version: 1,
      title: 'A private question',
      why: 'A private answer',
      change: { kind: 'question' },
      byId,
      at,
    });
  });
  return { proposalId };
};
