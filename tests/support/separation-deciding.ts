/** Something members decide together, for strangers to ask after. */
import {
  proposalAmendments,
  proposalComments,
  proposalCommentVersions,
  proposals,
  proposalVersions,
} from '#db/schema/index.ts';
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
  const [commentId, amendmentId] = [world.house.deps.newId('comment'), world.house.deps.newId('amendment')];
  await db.write(async (tx) => {
    const memberId = byId;
    await tx
      .insert(proposalComments)
      .values({ mutualId, commentId, proposalId, memberId, version: 1, writtenAt: at });
    await tx
      .insert(proposalCommentVersions)
      .values({ mutualId, commentId, version: 1, words: 'A private word', byId, at });
    await tx.insert(proposalAmendments).values({
      mutualId,
      amendmentId,
      proposalId,
      memberId,
      draft: { title: 'A private question', why: 'Put otherwise', change: { kind: 'question' } },
      status: 'open',
      suggestedAt: at,
    });
  });
  return { proposalId, commentId, amendmentId };
};
