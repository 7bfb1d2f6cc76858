/** Wrong input, found by the shared schema here or by the server: one list of fields and sentences. */

import type { TFunction } from 'i18next';
import type { z } from 'zod';
import type { InputError } from '#shared/contract/problem.ts';
import { sayFault } from './fault-words.ts';
import { saySentence } from './sentence.ts';

export interface FieldError {
  /** `days.0`, as forms name their fields; empty when it concerns the whole. */
  field: string;
  text: string;
}

/** `/days/0/starts~1at` → `days.0.starts/at` (RFC 6901). */
export const fieldOf = (pointer: string): string =>
  pointer
    .replace(/^#/, '')
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');

type Issue = z.core.$ZodRawIssue;

/** Money is typed in pounds whatever the field is called on the wire; units stand last in names. */
const isMoney = (issue: Issue) => String(issue.path?.at(-1) ?? '').endsWith('Pence');
const isMissing = (issue: Issue) =>
  issue.input === undefined || issue.input === null || issue.input === '' || issue.input === false;

const sizeKey = (issue: Issue & { code: 'too_small' | 'too_big' }) => {
  const kind = issue.origin === 'string' || issue.origin === 'array' ? issue.origin : 'number';
  return issue.code === 'too_small' ? `errors.${kind}TooSmall` : `errors.${kind}TooBig`;
};

/** What is said when the schema has no sentence of its own. */
const plainSentence = (t: TFunction, issue: Issue): string => {
  const say = (key: string, facts: Record<string, unknown> = {}) => t(key, { ns: 'kit', ...facts });
  if (isMissing(issue)) return say('errors.missing');
  if (isMoney(issue)) return say('errors.money');
  if (issue.code === 'invalid_type')
    return say(['number', 'int'].includes(issue.expected) ? 'errors.number' : 'errors.other');
  if (issue.code === 'too_small') return say(sizeKey(issue), { count: Number(issue.minimum) });
  if (issue.code === 'too_big') return say(sizeKey(issue), { count: Number(issue.maximum) });
  if (issue.code === 'invalid_value') return say('errors.choose');
  if (issue.code === 'invalid_format' && issue.format === 'email') return say('errors.email');
  return say('errors.other');
};

/** The first sentence for each field, in the language of the page; none when the input is right. */
export const errorsIn = (schema: z.ZodType, input: unknown, t: TFunction): FieldError[] => {
  const read = schema.safeParse(input, { error: (issue) => plainSentence(t, issue) });
  if (read.success) return [];
  const found = new Map<string, FieldError>();
  for (const issue of read.error.issues) {
    const field = issue.path.map(String).join('.');
    if (!found.has(field)) found.set(field, { field, text: saySentence(issue.message) });
  }
  return [...found.values()];
};

/** The same list from a problem document’s pointers. */
export const errorsFrom = (errors: readonly InputError[]): FieldError[] =>
  errors.map(({ pointer, detail, fault }) => ({
    // Pointers may say which part of the request they mean; forms know only the body.
    field: fieldOf(pointer).replace(/^body\./, ''),
    text: (fault && sayFault(fault)) ?? saySentence(detail),
  }));

const accepts = (schema: z.ZodType | undefined, value: undefined | null): boolean =>
  schema?.safeParse(value).success ?? false;

/** A field left empty is not sent where the schema can do without it. */
export const withoutEmpty = (schema: z.ZodType, values: Record<string, unknown>): Record<string, unknown> => {
  const shape = 'shape' in schema ? (schema.shape as Record<string, z.ZodType>) : {};
  const kept: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value !== '') kept[name] = value;
    else if (accepts(shape[name], undefined)) continue;
    else kept[name] = accepts(shape[name], null) ? null : value;
  }
  return kept;
};
