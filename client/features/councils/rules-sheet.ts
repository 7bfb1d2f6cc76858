/** What the form holds while a council’s rules are typed, and how it becomes what is sent. */
import type { CouncilProfile } from '#shared/councils/schema.ts';
import { type Use, uses } from '#shared/councils/uses.ts';
import type { Day } from '#shared/language/time.ts';

export type WordsOf = `words-${Use}`;
export type RulesSheet = {
  source: string;
  checkedOn: string;
  fromOn: string;
  surplusWeeks: number | string;
  counted: CouncilProfile['surplusLimit']['value']['counted'] | '';
  contingencyWeeks: number | string;
  sameHousehold: CouncilProfile['sameHousehold']['value'] | '';
  excludedUses: readonly Use[];
  reviewBy: string;
} & Record<WordsOf, string>;

const noWords = Object.fromEntries(uses.map((use) => [`words-${use}`, ''])) as Record<WordsOf, string>;

/** What is known already; where it was read is asked anew, because another paper is another source. */
export const sheetOf = (profile: CouncilProfile | null, today: Day, reviewBy: Day): RulesSheet => {
  const excluded = profile?.excludedUses.value ?? [];
  return {
    ...noWords,
    ...Object.fromEntries(excluded.map(({ use, words }) => [`words-${use}`, words])),
    source: '',
    checkedOn: today,
    fromOn: today,
    surplusWeeks: profile?.surplusLimit.value.weeks ?? '',
    counted: profile?.surplusLimit.value.counted ?? 'after-liabilities',
    contingencyWeeks: profile?.contingencyWeeks?.value ?? 0,
    sameHousehold: profile?.sameHousehold.value ?? 'written-exception',
    excludedUses: excluded.map(({ use }) => use),
    reviewBy,
  };
};

export const toRules = (sheet: RulesSheet) => ({
  source: sheet.source,
  checkedOn: sheet.checkedOn,
  fromOn: sheet.fromOn,
  reviewBy: sheet.reviewBy,
  surplusWeeks: sheet.surplusWeeks,
  counted: sheet.counted,
  contingencyWeeks: sheet.contingencyWeeks,
  sameHousehold: sheet.sameHousehold,
  excludedUses: sheet.excludedUses.map((use) => ({ use, words: sheet[`words-${use}`] })),
});
