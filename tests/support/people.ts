/** People come into a story's world: they join, sign in, and agree things with each other. */
import { eq } from 'drizzle-orm';
import { sessions } from '#db/schema/index.ts';
import { budgetFor } from '#server/budgets/enter.ts';
import type { House } from '#server/house.ts';
import { joinMember } from '#server/members/joining.ts';
import { keepCheck, keepPair, keepRepresentative } from '#server/members/records.ts';
import { keepUser, openMembers, recordSecondStep } from '#server/sign-in/records.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import { addMinutes, type Day, day, type Instant } from '#shared/language/time.ts';
import type { Engagement, Role } from '#shared/members/schema.ts';
import { cast, type Name } from './cast.ts';
import { type Person, personAt } from './person.ts';

export interface NewPerson {
  name: string;
  roles: readonly Role[];
  language?: 'en' | 'cy';
  bornOn?: Day;
  latitude?: number;
  longitude?: number;
  rightToWork?: boolean;
  secondStep?: boolean;
}

export interface Place {
  house: House;
  mutualId: Id<'mutual'>;
  now: () => Instant;
}

/** Who comes in, and how they get their session. */
export const comingIn = ({ house, mutualId, now: clock }: Place) => {
  const { db, newId } = house.deps;
  const signIn = async (
    memberId: Id<'member'>,
    secondStep: boolean,
    inMutual: Id<'mutual'> = mutualId,
  ): Promise<Person> => {
    const userId = await db.write(async (tx) => {
      const user = { id: newId('user'), name: '', email: `${memberId}@example.org` };
      const id = await keepUser(tx, user, clock());
      await openMembers(tx, id, [{ mutualId: inMutual, memberId }], clock());
      return id;
    });
    const session = await house.signIn.createSession(userId);
    // Stories span months, and one a whole year; how long a session lasts is a story of its own.
    await db.write(async (tx) => {
      await tx
        .update(sessions)
        .set({ expiresAt: addMinutes(clock(), 2 * 525_600) })
        .where(eq(sessions.id, session.sessionId));
      if (secondStep) await recordSecondStep(tx, session.sessionId, clock());
    });
    return personAt(house.url, session.setCookie.split(';')[0] ?? '', memberId);
  };

  const join = async (person: NewPerson, inMutual: Id<'mutual'> = mutualId): Promise<Person> => {
    const {
      roles,
      rightToWork = roles.includes('carer'),
      secondStep = roles.includes('coordinator'),
      ...rest
    } = person;
    const memberId = await db.write(async (tx) => {
      const id = await joinMember(tx, newId, clock(), {
        mutualId: inMutual,
        language: 'en',
        address: `1 ${rest.name} Street`,
        postcode: 'SA9 1AA',
        accessNotes: 'Key in the safe',
        travelsBy: 'car',
        ...rest,
        roles,
      });
      if (rightToWork)
        await keepCheck(tx, {
          mutualId: inMutual,
          checkId: newId('check'),
          memberId: id,
          kind: 'right-to-work',
          seenOn: day('2026-01-05'),
          recordedAt: clock(),
        });
      return id;
    });
    return signIn(memberId, secondStep, inMutual);
  };

  const known = new Map<Name, Promise<Person>>();
  const as = (name: Name): Promise<Person> => {
    const before = known.get(name);
    if (before) return before;
    const person = join(cast[name]);
    known.set(name, person);
    return person;
  };

  return { signIn, join, as };
};

/** What holders and others have agreed before the story begins. */
export const agreements = ({ house, mutualId, now: clock }: Place) => {
  const { db, newId } = house.deps;
  return {
    budget: (holderId: Id<'member'>, weeklyPence: number, startsOn: Day = day('2026-10-05')) =>
      db.write((tx) =>
        budgetFor(tx, newId, clock(), mutualId, holderId, { weeklyPence: pence(weeklyPence), startsOn }),
      ),
    pair: (
      holderId: Id<'member'>,
      carerId: Id<'member'>,
      how: { engagement?: Engagement; team?: boolean; saidYes?: boolean; sameHousehold?: boolean } = {},
    ) =>
      db.write(async (tx) => {
        await keepPair(tx, {
          mutualId,
          holderId,
          carerId,
          engagement: how.engagement ?? 'self-employed',
          team: how.team ?? true,
          saidYes: how.saidYes ?? true,
          sameHousehold: how.sameHousehold ?? false,
        });
      }),
    represents: (representativeId: Id<'member'>, holderId: Id<'member'>, rights: readonly string[]) =>
      db.write(async (tx) => {
        await keepRepresentative(tx, {
          mutualId,
          representativeId,
          holderId,
          money: rights.includes('money'),
          book: rights.includes('book'),
          confirm: rights.includes('confirm'),
          vote: rights.includes('vote'),
          since: clock(),
        });
      }),
  };
};
