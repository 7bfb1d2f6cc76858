import { Money } from '#client/ui/money.tsx';
import type { Pence } from '#shared/language/money.ts';
import { AboutWeeks } from './about-weeks.tsx';

/** An amount as people think of it: pounds, and how many weeks of payments that is. */
export const PoundsAndWeeks = (amount: { of: Pence; weeklyPence: Pence | null }) => (
  <>
    <Money of={amount.of} /> <AboutWeeks {...amount} />
  </>
);
