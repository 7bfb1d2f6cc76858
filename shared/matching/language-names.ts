import { plainWord } from './match-words.ts';

/** What people call the languages that are kept by their code, in English and in Welsh. */
const names: Record<string, readonly string[]> = {
  cy: ['welsh', 'cymraeg'],
  en: ['english', 'saesneg'],
  bsl: ['british sign language', 'iaith arwyddion prydain'],
  pl: ['polish', 'pwyleg'],
};

/** A language by its code and by its names, for finding it by words. */
export const namesOfLanguage = (code: string): string[] => [plainWord(code), ...(names[code] ?? [])];

/** Whether every one of some words begins a word of a person’s name, skills, languages or interests. */
export const isFoundBy = (
  words: string,
  person: {
    name: string;
    skills: readonly string[];
    languagesSpoken: readonly string[];
    interests: readonly string[];
  },
): boolean => {
  const asked = plainWord(words).split(' ').filter(Boolean);
  const has = ` ${[
    plainWord(person.name),
    ...person.skills.map(plainWord),
    ...person.interests.map(plainWord),
    ...person.languagesSpoken.flatMap(namesOfLanguage),
  ].join(' ')}`;
  return asked.every((word) => has.includes(` ${word}`));
};
