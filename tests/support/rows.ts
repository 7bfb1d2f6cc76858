/** Rows that other rows need, with nothing remarkable about them. */
import { v7 } from 'uuid';
import type { Writer } from '#db/database.ts';
import { members, mutuals, needs, shifts } from '#db/schema/index.ts';
import type { Id, NewId, Noun } from '#shared/language/ids.ts';
import { day, type Instant, timeOfDay } from '#shared/language/time.ts';
import { usualRules } from '#shared/mutuals/schema.ts';
import { anyMoment } from './jobs.ts';

export const newId: NewId = <N extends Noun>(noun: N) => `${noun}_${v7()}` as Id<N>;

export const aMutual = async (tx: Writer, mutualId: Id<'mutual'>): Promise<void> => {
  await tx.insert(mutuals).values({
    mutualId,
    name: 'Cwm Du',
    nation: 'wales',
    zone: 'Europe/London',
    careMode: 'introduction',
    moneyMode: 'no-money-held',
    rules: usualRules,
    foundedAt: anyMoment,
  });
};

export const aMember = async (tx: Writer, mutualId: Id<'mutual'>): Promise<Id<'member'>> => {
  const memberId = newId('member');
  await tx.insert(members).values({
    mutualId,
    memberId,
    name: 'Mair Pugh',
    language: 'cy',
    skills: [],
    languagesSpoken: [],
    status: 'member',
    joinedAt: anyMoment,
  });
  return memberId;
};

export const aNeed = async (
  tx: Writer,
  mutualId: Id<'mutual'>,
  holderId: Id<'member'>,
): Promise<Id<'need'>> => {
  const needId = newId('need');
  await tx.insert(needs).values({
    mutualId,
    needId,
    holderId,
    title: 'Getting up',
    kind: 'day',
    days: [],
    onDay: day('2026-11-24'),
    startsTime: timeOfDay('08:00'),
    wallMinutes: 60,
    windowMinutes: 0,
    carersNeeded: 1,
    skills: [],
    languages: [],
    circle: 'all',
    yesOpensAt: anyMoment,
    allOpensAt: anyMoment,
    holderDecides: false,
    mayOverspend: false,
    status: 'open',
    postedAt: anyMoment,
    postedById: holderId,
    version: 1,
  });
  return needId;
};

export interface Place {
  mutualId: Id<'mutual'>;
  needId: Id<'need'>;
  holderId: Id<'member'>;
  /** Unique among the shifts of one need. */
  visit: number;
  startsAt: Instant;
  endsAt: Instant;
}

export const aShift = async (
  tx: Writer,
  place: Place,
  more: Partial<typeof shifts.$inferInsert> = {},
): Promise<Id<'shift'>> => {
  const shiftId = newId('shift');
  await tx.insert(shifts).values({
    ...place,
    shiftId,
    originalDay: day('2026-11-24'),
    place: 1,
    kind: 'day',
    plannedMinutes: 60,
    weekOn: day('2026-11-23'),
    status: 'offered',
    moved: false,
    ...more,
  });
  return shiftId;
};
