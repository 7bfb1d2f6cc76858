import { plainWord } from './match-words.ts';

/** What people call the languages that are kept by their code, in English and in Welsh. */
const names: Record<string, readonly string[]> = {
  cy: ['welsh', 'cymraeg'],
  en: ['english', 'saesneg'],
  bsl: ['british sign language', 'iaith arwyddion prydain'],
  pl: ['polish', 'pwyleg'],
};

/** A language by its code and by its names, for finding it by words. */
const namesOfLanguage = (code: string): string[] => [plainWord(code), ...(names[code] ?? [])];

interface Findable {
  name: string;
  skills: readonly string[];
  languagesSpoken: readonly string[];
  interests: readonly string[];
}

/** All a person can be found by, each word after a blank. */
export const findableText = (person: Findable): string =>
  ` ${[
    plainWord(person.name),
    ...person.skills.map(plainWord),
    ...person.interests.map(plainWord),
    ...person.languagesSpoken.flatMap(namesOfLanguage),
  ].join(' ')}`;

/** Whether every one of some words begins a word of a text made by `findableText`. */
export const isFoundIn = (text: string, words: string): boolean =>
  plainWord(words)
    .split(' ')
    .filter(Boolean)
    .every((word) => text.includes(` ${word}`));

export const isFoundBy = (words: string, person: Findable): boolean => isFoundIn(findableText(person), words);
