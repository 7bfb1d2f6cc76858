/** A mutual with holders who have money and a need, and carers who are signed in. */
import type { Database, Writer } from '#db/database.ts';
import { budgetFor } from '#server/budgets/enter.ts';
import type { House } from '#server/house.ts';
import { joinMember } from '#server/members/joining.ts';
import { keepCheck } from '#server/members/records.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import { keepNeed } from '#server/needs/records.ts';
import { keepUser, openMembers } from '#server/sign-in/records.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { day, type Instant, timeOfDay } from '#shared/language/time.ts';

export const firstDay = day('2026-11-30');

export interface Holder {
  mutualId: Id<'mutual'>;
  holderId: Id<'member'>;
  needId: Id<'need'>;
}

export interface Carer {
  memberId: Id<'member'>;
  cookie: string;
}

interface Ground {
  db: Database;
  house: House;
  now: Instant;
}

export const foundOne = ({ db, house, now }: Ground): Promise<Id<'mutual'>> =>
  db.write(async (tx) => {
    const { mutualId } = await foundMutual(tx, house.deps.newId, now, {
      name: 'Cwm Tawel',
      nation: 'wales',
      careMode: 'introduction',
      councils: ['Cyngor Cwm Tawel'],
      coordinator: { name: 'First Coordinator', email: null },
      termsFrom: day('2026-01-01'),
    });
    return mutualId;
  });

const holderWithNeed = async (tx: Writer, ground: Ground, mutualId: Id<'mutual'>, nth: number) => {
  const { newId } = ground.house.deps;
  const { now } = ground;
  const place = { latitude: 51.7 + (nth % 20) / 1000, longitude: -3.7 - (nth % 30) / 1000 };
  const member = {
    mutualId,
    language: 'en' as const,
    postcode: 'SA9 1AA',
    address: '1 The Street',
    ...place,
  };
  const holderId = await joinMember(tx, newId, now, { ...member, name: `Holder ${nth}`, roles: ['holder'] });
  await budgetFor(tx, newId, now, mutualId, holderId, {
    weeklyPence: pence(50_000_000),
    startsOn: day('2026-10-05'),
  });
  const needId = newId('need');
  await keepNeed(tx, {
    mutualId,
    needId,
    holderId,
    title: 'Help getting up',
    kind: 'day',
    days: [],
    onDay: firstDay,
    startsTime: timeOfDay('09:00'),
    wallMinutes: 60,
    windowMinutes: 0,
    carersNeeded: 1,
    skills: [],
    languages: [],
    circle: 'all',
    yesOpensAt: now,
    allOpensAt: now,
    holderDecides: false,
    mayOverspend: false,
    status: 'open',
    postedAt: now,
    postedById: holderId,
    version: 1,
  });
  return { mutualId, holderId, needId };
};

export const holdersIn = (ground: Ground, mutualId: Id<'mutual'>, count: number): Promise<Holder[]> =>
  ground.db.write(async (tx) => {
    const all: Holder[] = [];
    for (let nth = 0; nth < count; nth += 1) all.push(await holderWithNeed(tx, ground, mutualId, nth));
    return all;
  });

const carerWithSignIn = async (tx: Writer, ground: Ground, mutualId: Id<'mutual'>, nth: number) => {
  const { newId } = ground.house.deps;
  const { now } = ground;
  const carer = { mutualId, name: `Carer ${nth}`, language: 'en' as const, travelsBy: 'car' as const };
  const memberId = await joinMember(tx, newId, now, { ...carer, roles: ['carer'] });
  const check = { mutualId, checkId: newId('check'), memberId, kind: 'right-to-work' as const };
  await keepCheck(tx, { ...check, seenOn: day('2026-01-05'), recordedAt: now });
  const userId = await keepUser(tx, { id: newId('user'), name: '', email: `carer${nth}@example.org` }, now);
  await openMembers(tx, userId, [{ mutualId, memberId }], now);
  return { memberId, userId };
};

export const signedInCarers = async (
  ground: Ground,
  mutualId: Id<'mutual'>,
  count: number,
): Promise<Carer[]> => {
  const joined = await ground.db.write(async (tx) => {
    const all: Awaited<ReturnType<typeof carerWithSignIn>>[] = [];
    for (let nth = 0; nth < count; nth += 1) all.push(await carerWithSignIn(tx, ground, mutualId, nth));
    return all;
  });
  const carers: Carer[] = [];
  for (const { memberId, userId } of joined) {
    const session = await ground.house.signIn.createSession(userId);
    carers.push({ memberId, cookie: session.setCookie.split(';')[0] ?? '' });
  }
  return carers;
};
