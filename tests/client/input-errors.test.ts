/** Protects whoever fills in a form: every wrong field is named, in their language, wherever it was found. */

import i18next, { type TFunction } from 'i18next';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorsFrom, errorsIn, fieldOf, withoutEmpty } from '#client/lib/input-errors.ts';
import { openSentences } from '#client/lib/sentence.ts';
import cyImports from '#client/locales/cy/imports.json' with { type: 'json' };
import cyKit from '#client/locales/cy/kit.json' with { type: 'json' };
import enKit from '#client/locales/en/kit.json' with { type: 'json' };
import { penceSchema } from '#shared/language/money.ts';
import { daySchema } from '#shared/language/time.ts';

let t: TFunction;
const speak = async (language: 'en' | 'cy') => {
  const i18n = i18next.createInstance();
  t = await i18n.init({ lng: language, resources: { en: { kit: enKit }, cy: { kit: cyKit } } });
  await openSentences(language);
};
const schema = z.object({
  title: z.string().min(1, { error: 'Say what you need, for example “Help getting up”.' }),
  onDay: daySchema,
  maxPence: penceSchema,
  carersNeeded: z.int().max(2),
  notes: z.string().min(2).optional(),
  outcome: z.string().nullable(),
});
const wrong = { title: '', onDay: '2026-02-31', maxPence: '12.5x', carersNeeded: 3, outcome: null };

beforeEach(() => speak('en'));

describe('wrong input', () => {
  it('gets the schema’s own sentence, or a plain one', () => {
    expect(errorsIn(schema, wrong, t)).toEqual([
      { field: 'title', text: 'Say what you need, for example “Help getting up”.' },
      { field: 'onDay', text: 'Give a day that exists, for example 24/11/2026.' },
      { field: 'maxPence', text: 'Give an amount in pounds, for example 12.50.' },
      { field: 'carersNeeded', text: 'Give 2 or less.' },
    ]);
  });
  it('is said in Welsh on a Welsh page', async () => {
    await speak('cy');
    const texts = errorsIn(schema, wrong, t).map(({ text }) => text);
    expect(texts[1]).toBe('Rhowch ddiwrnod sy’n bod, er enghraifft 24/11/2026.');
    expect(texts[2]).toBe('Rhowch swm mewn punnoedd, er enghraifft 12.50.');
  });
  it('says of a field left out that it is missing', () => {
    expect(errorsIn(z.object({ code: z.string() }), {}, t)).toEqual([
      { field: 'code', text: 'Fill this in.' },
    ]);
  });
  it('lets right input pass', () => {
    const right = { title: 'Help', onDay: '2026-11-24', maxPence: 1250, carersNeeded: 1, outcome: null };
    expect(errorsIn(schema, right, t)).toEqual([]);
  });
});

describe('what the server found', () => {
  it('lands on the field its pointer names', () => {
    expect(['/minutes', '/days/0', '/a~1b/c~0d', '/body/title', ''].map(fieldOf)).toEqual([
      'minutes',
      'days.0',
      'a/b.c~d',
      'body.title',
      '',
    ]);
    expect(errorsFrom([{ pointer: '/body/title', detail: 'Another word.' }])).toEqual([
      { field: 'title', text: 'Another word.' },
    ]);
  });
  it('says a wrong row of a spreadsheet in the language of the page', async () => {
    const fault = { row: 2, column: 'value', code: 'empty', facts: {} };
    const errors = [{ pointer: '/termsCsv', detail: 'Row 2, value: There is nothing in value.', fault }];
    await i18next.init({ lng: 'cy', resources: { cy: { imports: cyImports } } });
    expect(errorsFrom(errors)).toEqual([
      { field: 'termsCsv', text: 'Rhes 2, value: Does dim byd yn value. Llenwch hi.' },
    ]);
    await i18next.init({ lng: 'cy', resources: {} });
    expect(errorsFrom(errors)).toMatchObject([{ text: 'Row 2, value: There is nothing in value.' }]);
  });
});

describe('a field left empty', () => {
  it('is not sent where the schema can do without it, and is nothing where nothing may be said', () => {
    expect(withoutEmpty(schema, { title: '', notes: '', outcome: '' })).toEqual({ title: '', outcome: null });
  });
});
