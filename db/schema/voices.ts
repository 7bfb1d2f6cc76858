import { voiceGroups } from '#shared/voices/groups.ts';
import { affectedAnswers, waysToReach } from '#shared/voices/schema.ts';
import {
  choice,
  count,
  day,
  foreignKey,
  id,
  index,
  instant,
  primaryKey,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { members } from './members.ts';
import { proposals } from './proposals.ts';

/**
 * What members said of a group: whether and how a proposal touches it. Written once; what was wrong is put right by
 * a later entry. Nothing is added once voting has opened, so that the entries are the map as it stood then.
 */
export const voices = table(
  'voices',
  {
    mutualId: id('mutual').notNull(),
    voiceId: id('voice').notNull(),
    proposalId: id('proposal').notNull(),
    /** The version of the proposal it was said of. */
    version: count().notNull(),
    ofGroup: choice(voiceGroups).notNull(),
    name: text(),
    affected: choice(affectedAnswers).notNull(),
    how: text().notNull(),
    memberId: id('member').notNull(),
    byId: id('member').notNull(),
    at: instant().notNull(),
    correctsId: id('voice'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.voiceId] }),
    index('voices_of_proposal').on(t.mutualId, t.proposalId, t.voiceId),
    uniqueIndex('voices_put_right_once').on(t.mutualId, t.correctsId),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.correctsId], foreignColumns: [t.mutualId, t.voiceId] }),
  ],
);

/** Who of a group was reached: facts as people gave them, and nothing about anybody's care. Written once. */
export const outreaches = table(
  'outreaches',
  {
    mutualId: id('mutual').notNull(),
    outreachId: id('outreach').notNull(),
    proposalId: id('proposal').notNull(),
    ofGroup: choice(voiceGroups).notNull(),
    name: text(),
    way: choice(waysToReach).notNull(),
    onDay: day().notNull(),
    people: count().notNull(),
    byWhom: text().notNull(),
    words: text(),
    memberId: id('member').notNull(),
    byId: id('member').notNull(),
    at: instant().notNull(),
    correctsId: id('outreach'),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.outreachId] }),
    index('outreaches_of_proposal').on(t.mutualId, t.proposalId, t.outreachId),
    uniqueIndex('outreaches_put_right_once').on(t.mutualId, t.correctsId),
    foreignKey({
      columns: [t.mutualId, t.proposalId],
      foreignColumns: [proposals.mutualId, proposals.proposalId],
    }),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
    foreignKey({ columns: [t.mutualId, t.correctsId], foreignColumns: [t.mutualId, t.outreachId] }),
  ],
);
