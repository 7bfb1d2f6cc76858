/** Protects Welsh speakers from an English sentence that a schema or a rule says on their page. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import cyProblems from '#client/locales/cy/problems.json' with { type: 'json' };
import cy from '#client/locales/cy/sentences.json' with { type: 'json' };
import enProblems from '#client/locales/en/problems.json' with { type: 'json' };
import en from '#client/locales/en/sentences.json' with { type: 'json' };
import { refusals } from '#shared/contract/problem.ts';

/** Where sentences about one field are written: schemas, refinements, errors with a pointer, and rules that say why not. */
const sentence =
  /(?:\berror: |\bdetail: |\badd\('\w+', |(?:\bmessage: |\b(?:missing|weeks|words|wrong)\((?:(?:'[\w/]+'|\d+), )?|\breturn |\? |\? null : )(?=['`][A-Z][^'`\n]*\.['`]))(['`])((?:(?!\1)[^\\]|\\.)+)\1/g;
const places = ['shared/**/*.ts', 'server/*/**/*.ts'];
/** For whoever starts the server or writes a client of their own; no page shows them. */
const notOnPages = [
  /^server\/(http|launch|outside|work|realtime)\//,
  /^server\/imports\//,
  /^shared\/ledger\/transfers\.ts/,
];

const written = globSync(places)
  .filter((path) => !notOnPages.some((place) => place.test(path)))
  .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(sentence)].map((found) => found[2] ?? ''))
  .filter((text) => !text.includes('${'));

describe('what schemas and rules say', () => {
  it('is in both books of sentences', () => {
    const missing = (book: object) => [...new Set(written)].filter((text) => !Object.hasOwn(book, text));
    expect({ en: missing(en), cy: missing(cy) }).toEqual({ en: [], cy: [] });
  });
  it('is what the books are about', () => {
    expect(Object.keys(cy).filter((text) => !written.includes(text))).toEqual([]);
  });
});

describe('every refusal', () => {
  it('says why and what would work, in both languages', () => {
    const codes = Object.keys(refusals).toSorted();
    for (const book of [enProblems, cyProblems] as Record<string, { why: string; instead: string }>[]) {
      const { fault, 'no-answer': noAnswer, ...spoken } = book;
      expect(Object.keys(spoken).toSorted()).toEqual(codes);
      for (const words of [fault, noAnswer, ...Object.values(spoken)]) {
        expect(words?.why).toMatch(/[.!?]$/);
        expect(words?.instead).toMatch(/[.!?]$/);
      }
    }
  });
});
