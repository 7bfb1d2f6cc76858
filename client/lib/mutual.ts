/** The mutual in view and its fair-pay terms, which price care in the browser as the server does. */
import { useQuery } from '@tanstack/react-query';
import { type Day, dayAt, type Instant, mondayOf } from '#shared/language/time.ts';
import { mutualsEndpoints } from '#shared/mutuals/endpoints.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import { type SettlementDays, settlementDays } from '#shared/settlements/calendar.ts';
import { banksRestIn } from '#shared/settlements/working-days.ts';
import type { Terms, TermsVersion } from '#shared/terms/schema.ts';
import { question } from './question.ts';

export const useMutual = () => useQuery(question('mutuals', mutualsEndpoints.mutual));
export const useTerms = () => useQuery(question('terms', mutualsEndpoints.terms));

/** The terms in force on a day; the first version for days before it. Newest first. */
export const termsOn = (versions: readonly TermsVersion[], onDay: Day): Terms | null =>
  (versions.find((version) => version.fromOn <= onDay) ?? versions.at(-1))?.terms ?? null;

/** When the week a shift starts in is due, collected and paid. */
export const moneyDaysOf = (startsAt: Instant, { rules, zone, nation }: Mutual): SettlementDays =>
  settlementDays(mondayOf(dayAt(startsAt, zone)), rules, zone, banksRestIn(nation));
