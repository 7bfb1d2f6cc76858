import type { CheckKind, MemberStatus } from '#shared/members/schema.ts';
import {
  choice,
  count,
  day,
  flag,
  foreignKey,
  id,
  index,
  instant,
  json,
  primaryKey,
  real,
  table,
  text,
  uniqueIndex,
} from '../columns.ts';
import { mutuals } from './mutuals.ts';

export const members = table(
  'members',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    /** The mutual's own reference, as in its spreadsheets. */
    ref: text(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    language: choice(['en', 'cy']).notNull(),
    address: text(),
    postcode: text(),
    latitude: real(),
    longitude: real(),
    accessNotes: text(),
    emergencyContact: text(),
    bornOn: day(),
    skills: json<string[]>().notNull(),
    languagesSpoken: json<string[]>().notNull(),
    travelsBy: choice(['foot', 'cycle', 'bus', 'motorcycle', 'car']),
    /** The carer's written choice to work more than 48 hours a week on average: from, and until (not included). */
    optedOutFrom: day(),
    optedOutUntil: day(),
    /** Days of notice agreed for ending it. */
    optOutNoticeDays: count(),
    status: text().$type<MemberStatus>().notNull(),
    /** Words of the person who applies; seen by those who admit. */
    applying: text(),
    joinedAt: instant().notNull(),
    leftAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId] }),
    uniqueIndex('members_by_ref').on(t.mutualId, t.ref),
    index('members_by_status').on(t.mutualId, t.status),
    index('members_by_email').on(t.email),
    foreignKey({ columns: [t.mutualId], foreignColumns: [mutuals.mutualId] }),
  ],
);

export const memberRoles = table(
  'member_roles',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    role: choice([
      'holder',
      'carer',
      'coordinator',
      'supporter',
      'representative',
      'council-officer',
    ]).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId, t.role] }),
    index('member_roles_by_role').on(t.mutualId, t.role, t.memberId),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** One sign-in may open several members; several members may share an e-mail. */
export const memberSignIns = table(
  'member_sign_ins',
  {
    mutualId: id('mutual').notNull(),
    memberId: id('member').notNull(),
    userId: text().notNull(),
    openedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.memberId, t.userId] }),
    index('member_sign_ins_by_user').on(t.userId),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

export const representatives = table(
  'representatives',
  {
    mutualId: id('mutual').notNull(),
    representativeId: id('member').notNull(),
    holderId: id('member').notNull(),
    money: flag().notNull(),
    book: flag().notNull(),
    confirm: flag().notNull(),
    vote: flag().notNull(),
    since: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.representativeId, t.holderId] }),
    index('representatives_by_holder').on(t.mutualId, t.holderId),
    foreignKey({
      columns: [t.mutualId, t.representativeId],
      foreignColumns: [members.mutualId, members.memberId],
    }),
    foreignKey({ columns: [t.mutualId, t.holderId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** What was seen, on which day, by whom and until when it is good: never what a certificate says. */
export const checks = table(
  'checks',
  {
    mutualId: id('mutual').notNull(),
    checkId: id('check').notNull(),
    memberId: id('member').notNull(),
    kind: text().$type<CheckKind>().notNull(),
    level: text(),
    issuedOn: day(),
    seenOn: day().notNull(),
    seenById: id('member'),
    validTo: day(),
    recordedAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.checkId] }),
    index('checks_by_member').on(t.mutualId, t.memberId, t.kind),
    index('checks_by_end').on(t.mutualId, t.validTo),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

/** Who looked at a member's record: shown to that member. */
export const recordViews = table(
  'record_views',
  {
    mutualId: id('mutual').notNull(),
    viewId: id('view').notNull(),
    memberId: id('member').notNull(),
    viewedById: id('member').notNull(),
    part: choice(['address', 'profile', 'checks', 'money', 'hours']).notNull(),
    viewedOn: day().notNull(),
    firstAt: instant().notNull(),
    times: count().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.viewId] }),
    uniqueIndex('record_views_once_a_day').on(t.mutualId, t.memberId, t.viewedById, t.part, t.viewedOn),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);

export const invitations = table(
  'invitations',
  {
    mutualId: id('mutual').notNull(),
    invitationId: id('invitation').notNull(),
    memberId: id('member').notNull(),
    codeHash: text().notNull(),
    email: text().notNull(),
    invitedById: id('member'),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (t) => [
    primaryKey({ columns: [t.mutualId, t.invitationId] }),
    uniqueIndex('invitations_by_code').on(t.mutualId, t.codeHash),
    foreignKey({ columns: [t.mutualId, t.memberId], foreignColumns: [members.mutualId, members.memberId] }),
  ],
);
