/** Who lives in a town of the village: its named people, with all else by chance. */
import { type Day, day } from '#shared/language/time.ts';
import type { MeansOfTravel, Role } from '#shared/members/schema.ts';
import type { Chance } from './chance.ts';
import { type Home, homeIn } from './places.ts';
import type { Named, Size, Town } from './towns.ts';

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

const emailOf = (name: string, mailDomain: string): string => {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');
  const words = plain.replaceAll(/[’']/g, '').replaceAll(/[^a-z]+/g, '.');
  return `${words}@${mailDomain}`;
};

const skills = [
  'moving and handling',
  'dementia',
  'medication',
  'catheter care',
  'autism',
  'cooking',
] as const;
const travel: readonly MeansOfTravel[] = ['car', 'car', 'car', 'bus', 'cycle', 'foot'];
const answering: readonly Answers[] = ['at-once', 'at-once', 'at-once', 'on-sunday', 'on-monday', 'never'];

/** Of ten carers five work in the mornings, four in the evenings and one at night. */
const habitOf = (place: number): Habit => {
  const turn = place % 10;
  if (turn === 9) return 'nights';
  return turn % 2 === 0 ? 'mornings' : 'evenings';
};

const bornBetween = (first: number, last: number, chance: Chance): Day => {
  const two = (number: number) => String(number).padStart(2, '0');
  const year = first + chance.below(last - first + 1);
  return day(`${year}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`);
};

/** Every fifth holder has no e-mail: a coordinator writes down what they say on the telephone. */
const hasNoMail = (role: Role, place: number): boolean => role === 'holder' && place % 5 === 4;

const villagerOf = (
  town: Town,
  { name, language }: Named,
  role: Role,
  place: number,
  chance: Chance,
): Villager => {
  const isCarer = role === 'carer';
  return {
    name,
    language,
    roles: [role],
    email: hasNoMail(role, place) ? null : emailOf(name, town.mailDomain),
    bornOn: isCarer ? bornBetween(1962, 2004, chance) : bornBetween(1934, 1985, chance),
    home: homeIn(town.ground, chance),
    travelsBy: isCarer ? chance.pick(travel) : null,
    skills: isCarer ? [...new Set([chance.pick(skills), chance.pick(skills)])] : [],
    languagesSpoken: language === 'cy' ? ['cy', 'en'] : ['en'],
    habit: habitOf(place),
    answers: chance.pick(answering),
  };
};

/** The people of a town by their part, as many as the size asks for and there are names. */
export const villagersOf = (town: Town, size: Size, chance: Chance) => {
  const some = (part: keyof Town['people'], role: Role, count: number) =>
    town.people[part].slice(0, count).map((named, place) => villagerOf(town, named, role, place, chance));
  const beside = Math.ceil(size.holders / 10);
  return {
    coordinators: some('coordinators', 'coordinator', 3),
    holders: some('holders', 'holder', size.holders),
    carers: some('carers', 'carer', size.carers),
    representatives: some('representatives', 'representative', beside),
    supporters: some('supporters', 'supporter', beside),
  };
};
