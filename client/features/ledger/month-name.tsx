import { When } from '#client/ui/when.tsx';
import type { Day } from '#shared/language/time.ts';
import { lastOfMonth } from '#shared/ledger/month.ts';

/** A month by its days: “1 to 30 November”. */
export const MonthName = ({ of }: { of: Day }) => <When from={of} through={lastOfMonth(of)} />;
