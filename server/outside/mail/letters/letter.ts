import type { FactsOf, Template } from '../mails.ts';

/** What a person reads. The subject shows on a locked screen: it names no mutual, no care and no money. */
export interface Letter {
  subject: string;
  parts: readonly (string | { link: string; label: string } | { code: string })[];
}

export type Letters = { readonly [T in Template]: (facts: FactsOf<T>) => Letter };
