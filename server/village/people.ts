/** Who lives in the village: the cast first, then as many others as the size asks for. */
import { type Day, day } from '#shared/language/time.ts';
import type { MeansOfTravel, Role } from '#shared/members/schema.ts';
import { cast } from './cast.ts';
import type { Chance } from './chance.ts';
import { carerNames, coordinatorNames, holderNames, representativeNames, supporterNames } from './names.ts';
import { type Home, homeIn } from './places.ts';

/** When in the day a carer works: none of them mixes, so that everybody has rest. */
export type Habit = 'mornings' | 'evenings' | 'nights';

/** How soon a holder answers recorded hours. */
export type Answers = 'at-once' | 'on-sunday' | 'on-monday' | 'never';

export interface Villager {
  name: string;
  roles: readonly Role[];
  language: 'en' | 'cy';
  email: string | null;
  bornOn: Day;
  home: Home;
  travelsBy: MeansOfTravel | null;
  skills: string[];
  languagesSpoken: string[];
  habit: Habit;
  answers: Answers;
}

export interface Size {
  holders: number;
  carers: number;
  /** Whole weeks lived before the present one. */
  weeks: number;
}

export const wholeVillage: Size = { holders: 40, carers: 60, weeks: 13 };

type Given = Pick<Villager, 'name' | 'roles' | 'language'>;

const emailOf = (name: string): string => {
  const plain = name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const words = plain.replaceAll('ł', 'l').replaceAll(/[^a-z]+/g, '.');
  return `${words.replaceAll(/^\.|\.$/g, '')}@cwmtawel.example`;
};

const skills = [
  'moving-and-handling',
  'dementia',
  'medication',
  'catheter-care',
  'autism',
  'cooking',
] as const;
const travel: readonly MeansOfTravel[] = ['car', 'car', 'car', 'bus', 'cycle', 'foot'];
const answering: readonly Answers[] = ['at-once', 'at-once', 'at-once', 'on-sunday', 'on-monday', 'never'];

/** Of ten carers five work in the mornings, four in the evenings and one at night. */
const habitOf = (place: number): Habit => {
  const turn = place % 10;
  if (turn === 9) return 'nights';
  return turn % 2 === 0 || turn === 7 ? 'mornings' : 'evenings';
};

const bornBetween = (first: number, last: number, chance: Chance): Day => {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = first + chance.below(last - first + 1);
  return day(`${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`);
};

const villagerOf = (given: Given, place: number, chance: Chance): Villager => {
  const isCarer = given.roles.includes('carer');
  return {
    ...given,
    email: given.roles.includes('holder') && place % 5 === 4 ? null : emailOf(given.name),
    bornOn: isCarer ? bornBetween(1962, 2004, chance) : bornBetween(1934, 1985, chance),
    home: homeIn(chance),
    travelsBy: isCarer ? chance.pick(travel) : null,
    skills: isCarer ? [...new Set([chance.pick(skills), chance.pick(skills)])] : [],
    languagesSpoken: given.language === 'cy' ? ['cy', 'en'] : ['en'],
    habit: habitOf(place),
    answers: chance.pick(answering),
  };
};

const others = (
  names: readonly Pick<Villager, 'name' | 'language'>[],
  role: Role,
  count: number,
): Given[] => {
  if (count > names.length) throw new RangeError(`The village has names for ${names.length} more ${role}s`);
  return names.slice(0, Math.max(0, count)).map((named) => ({ ...named, roles: [role] }));
};

const withRole = (role: Role): Given[] =>
  Object.values(cast).filter((one) => (one.roles as readonly Role[]).includes(role));

/** Everybody by their part, the cast first in each. */
export const villagers = (size: Size, chance: Chance) => {
  const all = (role: Role, more: readonly Pick<Villager, 'name' | 'language'>[], count: number) => {
    const first = withRole(role);
    return [...first, ...others(more, role, count - first.length)].map((given, place) =>
      villagerOf(given, place, chance),
    );
  };
  const few = size.holders < wholeVillage.holders;
  return {
    coordinators: all('coordinator', coordinatorNames, 3),
    holders: all('holder', holderNames, size.holders),
    carers: all('carer', carerNames, size.carers),
    representatives: all('representative', representativeNames, few ? 1 : 4),
    supporters: all('supporter', supporterNames, few ? 1 : 4),
  };
};
