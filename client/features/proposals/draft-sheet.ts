import type { Day } from '#shared/language/time.ts';
import type { Change } from '#shared/proposals/schema.ts';
import type { Terms } from '#shared/terms/schema.ts';
import type { SeenProposal } from './seen-proposal.ts';
import { moreParts, type TermsSheet, termsFrom, termsSheetOf } from './terms-sheet.ts';

/** What this form can propose; other kinds begin where what they are about is kept. */
export const draftKinds = ['terms', 'fund', 'question'] as const;
export type DraftKind = (typeof draftKinds)[number];

/** What the form of a proposal holds while it is filled in. */
export type DraftSheet = TermsSheet & {
  kind: DraftKind | '';
  title: string;
  why: string;
  fromOn: string;
  purpose: string;
  what: string;
  amountPence: number | string;
  payee: string;
};

const blankFund = { purpose: '', what: '', amountPence: '' as number | string, payee: '' };

export const blankDraft = (today: Terms, fromOn: Day): DraftSheet => ({
  kind: 'terms',
  title: '',
  why: '',
  fromOn,
  ...blankFund,
  ...termsSheetOf(today),
});

const isOffered = (kind: Change['kind']): kind is DraftKind =>
  (draftKinds as readonly string[]).includes(kind);

/** The draft as it stands; null for a kind this form does not know. */
export const draftSheetOf = (proposal: SeenProposal, today: Terms, fromOn: Day): DraftSheet | null => {
  const { title, why, change } = proposal;
  if (!isOffered(change.kind)) return null;
  const blank = { ...blankDraft(today, fromOn), kind: change.kind, title, why };
  if (change.kind === 'terms')
    return { ...blank, fromOn: change.fromOn, ...termsSheetOf(today, change.terms) };
  return change.kind === 'fund' ? { ...blank, ...change.spend } : blank;
};

const changeFrom = (sheet: DraftSheet, today: Terms, drafted: Terms | undefined): unknown => {
  const { kind, fromOn, purpose, what, amountPence, payee } = sheet;
  if (kind === 'terms') return { kind, fromOn, terms: termsFrom(sheet, today, drafted) };
  return kind === 'fund' ? { kind, fromOn: null, spend: { purpose, what, amountPence, payee } } : { kind };
};

export const draftFrom = (sheet: DraftSheet, today: Terms, drafted?: Terms): unknown => ({
  title: sheet.title,
  why: sheet.why,
  change: changeFrom(sheet, today, drafted),
});

/** Where on the form stands what is sent as this: `change.terms.enhancements.night.more` at `night`. */
export const placeOf = (field: string): string => {
  const [root, part, term, name] = field.split('.');
  if (root !== 'change') return field;
  if (part === 'spend') return term ?? 'kind';
  if (part !== 'terms') return part ?? 'kind';
  if (term === 'baseRates') return 'basePence';
  if (term === 'sleepIn') return 'sleepInPence';
  if (term === 'shortestVisitMinutes') return term;
  return moreParts.find((more) => more === name) ?? 'parts';
};
