/** What every chapter of the village's story is told with. */
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Day, type Instant, momentOf, timeOfDay } from '#shared/language/time.ts';
import type { Right } from '#shared/members/schema.ts';
import type { Deps } from '../deps.ts';
import type { House } from '../house.ts';
import { type Call, callOf } from '../http/call.ts';
import type { Chance } from './chance.ts';
import type { DrivenClock } from './driven-clock.ts';
import type { Villager } from './people.ts';

export const zone = 'Europe/London';

export interface Resident extends Villager {
  memberId: Id<'member'>;
}

export interface Story {
  house: House;
  deps: Deps;
  clock: DrivenClock;
  chance: Chance;
  mutualId: Id<'mutual'>;
  endsAt: Instant;
}

export const wall = (onDay: Day, time: string): Instant => momentOf(onDay, timeOfDay(time), zone);

/** A call in somebody's own name, a few seconds after the one before. */
export const as = ({ clock, deps, mutualId }: Story, { memberId, roles }: Resident): Call => {
  clock.tick();
  return callOf(deps, {
    mutualId,
    memberId,
    roles,
    by: { memberId, roles },
    via: 'app',
    rights: null,
    secondStep: roles.includes('coordinator'),
  });
};

/** A call by a representative in a holder's name. */
export const onBehalf = (story: Story, by: Resident, holder: Resident, rights: readonly Right[]): Call => {
  const call = as(story, holder);
  return { ...call, actor: { ...call.actor, by: { memberId: by.memberId, roles: by.roles }, rights } };
};

/** Written down by a coordinator, as it was said on the telephone. */
export const byPhone = (story: Story, coordinator: Resident, speaker: Resident): Call => {
  const call = as(story, speaker);
  return {
    ...call,
    actor: {
      ...call.actor,
      by: { memberId: coordinator.memberId, roles: coordinator.roles },
      via: 'phone',
      secondStep: true,
    },
  };
};

/** Tries something the rules may well refuse; whatever is no refusal is a fault. */
export const tried = async <T>(act: () => Promise<T>): Promise<T | null> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
};
