import { dayAt } from '#shared/language/time.ts';
import { visitCost } from '#shared/needs/cost.ts';
import type { Visit } from '#shared/needs/visits.ts';
import type { Pay } from '#shared/pay/lines.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import { termsOn, useMutual, useTerms } from './mutual.ts';

type PlannedVisit = Pick<Visit, 'startsAt' | 'endsAt'> & { breakMinutes?: number };
export type Price = (visit: PlannedVisit, kind: CareKind) => Pay | null;

/** What a visit would cost before anybody has taken it; null until the terms are here. */
export const usePrice = (): Price => {
  const mutual = useMutual().data;
  const versions = useTerms().data?.items;
  return ({ startsAt, endsAt, breakMinutes }, kind) => {
    if (!mutual || !versions) return null;
    const onDay = dayAt(startsAt, mutual.zone);
    const terms = termsOn(versions, onDay);
    const visit = { originalDay: onDay, startsAt, endsAt };
    return terms && visitCost(visit, kind, terms, mutual, undefined, breakMinutes);
  };
};
