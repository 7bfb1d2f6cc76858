/** What care would cost before anybody has taken it. Runs in the browser as it runs in the server. */
import { type Pence, pence, sum } from '../language/money.ts';
import type { Engagement } from '../members/schema.ts';
import { payFor } from '../pay/engine.ts';
import type { Pay } from '../pay/lines.ts';
import { asPlanned, type Calendar } from '../pay/worked.ts';
import type { CareKind } from '../shifts/schema.ts';
import { type Terms, usualRole } from '../terms/schema.ts';
import type { Visit } from './visits.ts';

/**
 * The pay of one planned visit by an adult carer without travel, earned first in its week. Travel and,
 * later in the week, National Insurance may come on top: screens say “about”.
 */
export const visitCost = (
  visit: Visit,
  kind: CareKind,
  terms: Terms,
  calendar: Calendar,
  engagement: Engagement = 'employed-by-holder',
  breakMinutes = 0,
): Pay =>
  payFor(
    asPlanned(kind, visit.startsAt, visit.endsAt, breakMinutes),
    terms,
    { bornOn: null, role: usualRole },
    { engagement, earnedThisWeekPence: pence(0) },
    calendar,
  );

/** Pence for all these visits with as many carers as are needed. Two carers for a £20 visit cost £40. */
export const visitsCost = (
  visits: readonly Visit[],
  need: { kind: CareKind; carersNeeded: number; breakMinutes?: number },
  terms: Terms,
  calendar: Calendar,
): Pence =>
  sum(
    visits.map((visit) => {
      const one = visitCost(visit, need.kind, terms, calendar, undefined, need.breakMinutes);
      return pence(one.totalPence * need.carersNeeded);
    }),
  );
