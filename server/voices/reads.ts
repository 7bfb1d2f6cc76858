import { and, asc, eq } from 'drizzle-orm';
import type { Reader } from '#db/database.ts';
import { members, outreaches, voices } from '#db/schema/index.ts';
import type { Id } from '#shared/language/ids.ts';

type Mutual = Id<'mutual'>;
type Proposal = Id<'proposal'>;

/** In the order they were written, each with the name of whose words they are. */
export const voicesOf = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  handle
    .select({
      entryId: voices.voiceId,
      correctsId: voices.correctsId,
      group: voices.ofGroup,
      name: voices.name,
      version: voices.version,
      affected: voices.affected,
      how: voices.how,
      at: voices.at,
      memberId: voices.memberId,
      saidBy: members.name,
    })
    .from(voices)
    .innerJoin(members, and(eq(members.mutualId, voices.mutualId), eq(members.memberId, voices.memberId)))
    .where(and(eq(voices.mutualId, mutualId), eq(voices.proposalId, proposalId)))
    .orderBy(asc(voices.voiceId));
export type VoiceRow = Awaited<ReturnType<typeof voicesOf>>[number];

export const outreachesOf = (handle: Reader, mutualId: Mutual, proposalId: Proposal) =>
  handle
    .select({
      entryId: outreaches.outreachId,
      correctsId: outreaches.correctsId,
      group: outreaches.ofGroup,
      name: outreaches.name,
      way: outreaches.way,
      onDay: outreaches.onDay,
      people: outreaches.people,
      byWhom: outreaches.byWhom,
      words: outreaches.words,
      at: outreaches.at,
      memberId: outreaches.memberId,
      saidBy: members.name,
    })
    .from(outreaches)
    .innerJoin(
      members,
      and(eq(members.mutualId, outreaches.mutualId), eq(members.memberId, outreaches.memberId)),
    )
    .where(and(eq(outreaches.mutualId, mutualId), eq(outreaches.proposalId, proposalId)))
    .orderBy(asc(outreaches.outreachId));
export type OutreachRow = Awaited<ReturnType<typeof outreachesOf>>[number];
