/** Protects whoever mends a spreadsheet: each fault is said alike in the terminal and on the screen, in Welsh too. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { faultWords } from '#shared/imports/said.ts';

type Faults = Record<string, { wrong: string; right: string }>;
const faultsIn = (language: 'en' | 'cy'): Faults =>
  JSON.parse(readFileSync(new URL(`../../client/locales/${language}/imports.json`, import.meta.url), 'utf8'))
    .faults;

describe('what is wrong with a row', () => {
  it('is said on the screen as in the terminal', () => expect(faultsIn('en')).toEqual(faultWords));

  it('is said in Welsh, each of it', () => {
    const cy = faultsIn('cy');
    expect(Object.keys(cy)).toEqual(Object.keys(faultWords));
    for (const [code, words] of Object.entries(cy))
      expect(
        Object.values(words).every((sentence) => /[.}]$/.test(sentence)),
        code,
      ).toBe(true);
  });
});
