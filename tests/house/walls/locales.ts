import { baseOf, pluralsIn, type Sentences } from './locale-files.ts';

export interface Locales {
  en: Sentences;
  cy: Sentences;
}

/** Plural forms by language, as Unicode counts them. */
const wantedForms = { en: ['one', 'other'], cy: ['zero', 'one', 'two', 'few', 'many', 'other'] } as const;

const missingFrom = (from: Sentences, there: Sentences, language: string): string[] => {
  const bases = new Set([...there.keys()].map(baseOf));
  return [...new Set([...from.keys()].map(baseOf))]
    .filter((base) => !bases.has(base))
    .map((base) => `${base} is missing in ${language}`);
};

export const sameKeys = ({ en, cy }: Locales): string[] => [
  ...missingFrom(en, cy, 'cy'),
  ...missingFrom(cy, en, 'en'),
];

export const allPluralForms = (locales: Locales): string[] =>
  (['en', 'cy'] as const).flatMap((language) =>
    [...pluralsIn(locales[language])].flatMap(([base, found]) =>
      wantedForms[language]
        .filter((form) => !found.has(form))
        .map((form) => `${base} has no form "${form}" in ${language}`),
    ),
  );

const holesIn = (sentence: string): string[] => [
  ...(sentence.match(/\{\{-?\s*\w+/g) ?? []).map((hole) => hole.replace(/[{\s-]/g, '')),
  ...(sentence.match(/<\/?\w+\s*\/?>/g) ?? []),
];

/** By base key, because `one` may say "one week" where `other` says `{{count}} weeks`. */
const holesByBase = (sentences: Sentences): Map<string, Set<string>> => {
  const holes = new Map<string, Set<string>>();
  for (const [key, sentence] of sentences)
    holes.set(baseOf(key), new Set([...(holes.get(baseOf(key)) ?? []), ...holesIn(sentence)]));
  return holes;
};

/** A name or a number that one language shows, the other shows too. */
export const sameHoles = ({ en, cy }: Locales): string[] => {
  const welsh = holesByBase(cy);
  return [...holesByBase(en)].flatMap(([base, holes]) => {
    const others = welsh.get(base);
    return others && holes.symmetricDifference(others).size > 0
      ? [
          `${base} fills in ${[...holes].join(' ') || 'nothing'} in en and ${[...others].join(' ') || 'nothing'} in cy`,
        ]
      : [];
  });
};

const hasWords = (sentence: string) => /\p{L}/u.test(sentence.replace(/\{\{[^}]*\}\}|<[^>]*>/g, ''));

/** Welsh that equals the English was forgotten, or is listed as the same word in both. */
export const welshIsWelsh = ({ en, cy }: Locales, sameInBoth: readonly string[]): string[] => {
  const same = [...cy].filter(([key, sentence]) => en.get(key) === sentence && hasWords(sentence));
  const words = new Set(same.map(([, sentence]) => sentence));
  return [
    ...same
      .filter(([, sentence]) => !sameInBoth.includes(sentence))
      .map(([key, sentence]) => `${key} is the same in Welsh: "${sentence}"`),
    ...sameInBoth
      .filter((word) => !words.has(word))
      .map((word) => `"${word}" is listed but differs, or is gone`),
  ];
};

const isEmpty = ([, sentence]: [string, string]) => sentence.trim() === '';
export const noEmptySentences = ({ en, cy }: Locales): string[] =>
  [...en, ...cy].filter(isEmpty).map(([key]) => `${key} says nothing`);
