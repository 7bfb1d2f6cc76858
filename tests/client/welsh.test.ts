/** Protects a Welsh speaker from sentences whose words do not bend: `o dydd Llun`, `gyda Eirlys`. */
import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withWelshWord } from '#client/app/welsh-words.ts';

const sentencesIn = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : Object.values(tree as object).flatMap(sentencesIn);

const sentences = globSync('client/locales/cy/*.json').flatMap((path) =>
  sentencesIn(JSON.parse(readFileSync(path, 'utf8'))),
);

const sentenceAt = (namespace: string, key: string): unknown =>
  key
    .split('.')
    .reduce<unknown>(
      (tree, step) => (tree as Record<string, unknown> | undefined)?.[step],
      JSON.parse(readFileSync(`client/locales/cy/${namespace}.json`, 'utf8')),
    );

/** Each softens the first letter of what follows: `o ddydd Llun`, never `o dydd Llun`. */
const softening = /(?:^|[\s(])(?:am|ar|at|dan|dros|drwy|gan|heb|hyd|i|o|tan|wrth) \{\{\w+, day\}\}/i;
/** Each takes a letter more before a vowel: the name is given with them. */
const withNames = /(?:^|[\s(])(?:gyda|a|â) \{\{(?:name|holder|carer|council|mutual|from|to|other)\}\}/i;

it('says a day in its soft form after a word that softens', () => {
  expect(sentences.filter((text) => softening.test(text))).toEqual([]);
});

it('glues no day or moment to the end of a sentence, only to a colon', () => {
  const glued = globSync('client/**/*.tsx').flatMap((path) => {
    const source = readFileSync(path, 'utf8');
    const namespace = /useTranslation\(\[?'([\w-]+)'/.exec(source)?.[1];
    return [...source.matchAll(/\{t\('([\w.]+)'[^\n]*?\)\}(?:\{' '\})?\s+<When /g)].map(
      ([, key = '']) => `${namespace}:${key}: ${sentenceAt(namespace ?? '', key)}`,
    );
  });
  expect(glued.filter((text) => !text.endsWith(':'))).toEqual([]);
});

it('gives a name together with the little word before it', () => {
  expect(sentences.filter((text) => withNames.test(text))).toEqual([]);
  const said = (names: string[]) => names.map((name) => withWelshWord('gyda', name));
  expect(said(['Nia', 'Eirlys', 'Ŵyn', 'Wyn', 'William', 'Yvonne', 'Yasmin', 'Élan'])).toEqual([
    'gyda Nia',
    'gydag Eirlys',
    'gydag Ŵyn',
    'gydag Wyn',
    'gyda William',
    'gydag Yvonne',
    'gyda Yasmin',
    'gydag Élan',
  ]);
  expect([withWelshWord('ac', 'Nia'), withWelshWord('ac', 'Owain')]).toEqual(['a Nia', 'ac Owain']);
  expect([withWelshWord('ag', 'Cwm Tawel'), withWelshWord('ag', 'Aber')]).toEqual(['â Cwm Tawel', 'ag Aber']);
});
