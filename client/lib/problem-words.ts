/** A refusal in the words of locales/: why, and what would work instead. */

import type { TFunction } from 'i18next';
import { refusals } from '#shared/contract/problem.ts';
import { NoAnswer, ProblemError } from './problem-error.ts';
import { saySentence } from './sentence.ts';

export interface ProblemWords {
  why: string;
  instead: string | null;
  /** What to quote when asking for help; only for faults. */
  requestId: string | null;
}

const blanks = /\{\{\s*([\w]+)/g;

/** The fuller sentence is used when every fact it wants is there. */
const sayWith = (t: TFunction, code: string, part: 'why' | 'instead', facts: Record<string, unknown>) => {
  const fuller = `${code}.${part}With`;
  const raw = String(t(fuller, { ns: 'problems', skipInterpolation: true, defaultValue: '' }));
  const wanted = [...raw.matchAll(blanks)].map((found) => found[1] ?? '');
  const known = raw !== '' && wanted.every((name) => facts[name] !== undefined && facts[name] !== null);
  const key = known ? fuller : `${code}.${part}`;
  return String(t(key, { ns: 'problems', defaultValue: '', ...facts }));
};

export const problemWords = (error: unknown, t: TFunction): ProblemWords => {
  if (error instanceof NoAnswer)
    return {
      why: t('no-answer.why', { ns: 'problems' }),
      instead: t('no-answer.instead', { ns: 'problems' }),
      requestId: null,
    };
  if (!(error instanceof ProblemError) || !(error.code in refusals))
    return {
      why: t('fault.why', { ns: 'problems' }),
      instead: t('fault.instead', { ns: 'problems' }),
      requestId: error instanceof ProblemError ? error.problem.requestId || null : null,
    };
  const { problem } = error;
  const why = sayWith(t, problem.code, 'why', error.facts) || saySentence(problem.title);
  const spoken = sayWith(t, problem.code, 'instead', error.facts);
  const given = problem.instead ? saySentence(problem.instead) : null;
  return { why, instead: spoken || given, requestId: null };
};
