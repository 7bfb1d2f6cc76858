import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { importsIn } from './imports.ts';
import { allPaths, type ProjectFile, root } from './project.ts';

/** One language's sentences by full key: `budget:left.weeks_one`. */
export type Sentences = Map<string, string>;

const flatten = (value: unknown, key: string, into: Sentences): void => {
  if (typeof value === 'string') into.set(key, value);
  else if (value !== null && typeof value === 'object')
    for (const [name, below] of Object.entries(value))
      flatten(below, key.endsWith(':') ? key + name : `${key}.${name}`, into);
};

/** Reads client/locales/<language>/<namespace>.json. */
export const sentencesOf = (language: string): Sentences => {
  const sentences: Sentences = new Map();
  for (const path of allPaths())
    if (path.startsWith(`client/locales/${language}/`) && path.endsWith('.json')) {
      const words: unknown = JSON.parse(readFileSync(join(root, path), 'utf8'));
      flatten(words, `${basename(path, '.json')}:`, sentences);
    }
  return sentences;
};

/** Namespaces that code imports as data: the compiler sees to their keys, the code to their plurals. */
export const namespacesReadAsData = (files: readonly ProjectFile[]): string[] =>
  importsIn(files)
    .filter(({ to }) => to.startsWith('client/locales/en/'))
    .map(({ to }) => basename(to, '.json'));

/** The sentences that are asked for by key, through i18next. */
export const askedByKey = (sentences: Sentences, asData: readonly string[]): Sentences =>
  new Map([...sentences].filter(([key]) => !asData.includes(key.split(':')[0] ?? '')));

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const formEnding = new RegExp(`[._](ordinal_)?(${forms.join('|')})$`);
const askedFormEnding = new RegExp(`_(ordinal_)?(${forms.join('|')})$`);

/** `weeks_one` and `weeks.one` are forms of `weeks`; a key without a form stands for itself. */
export const baseOf = (key: string): string => key.replace(formEnding, '');

/** The plural forms present for each key that is counted with: those that end in `_other`. */
export const pluralsIn = (sentences: Sentences): Map<string, Set<string>> => {
  const plurals = new Map<string, Set<string>>();
  for (const key of sentences.keys()) {
    const form = askedFormEnding.exec(key)?.[2];
    if (form) plurals.set(baseOf(key), (plurals.get(baseOf(key)) ?? new Set()).add(form));
  }
  for (const [base, found] of plurals) if (!found.has('other')) plurals.delete(base);
  return plurals;
};
