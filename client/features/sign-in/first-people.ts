import type { Role } from '#shared/members/schema.ts';

interface Villager {
  mutual: string;
  roles: readonly Role[];
}

const ofEach = 2;

/** The first two of each role in the first mutual, so that a visitor can choose at a glance; and the rest. */
export const firstPeople = <V extends Villager>(villagers: readonly V[]): { first: V[]; others: V[] } => {
  const town = villagers[0]?.mutual;
  const counted = new Map<Role, number>();
  const first = villagers.filter(({ mutual, roles }) => {
    const [role] = roles;
    if (mutual !== town || role === undefined) return false;
    counted.set(role, (counted.get(role) ?? 0) + 1);
    return (counted.get(role) ?? 0) <= ofEach;
  });
  return { first, others: villagers.filter((villager) => !first.includes(villager)) };
};
