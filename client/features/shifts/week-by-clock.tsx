import { type ComponentProps, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Waiting } from '#client/ui/waiting.tsx';

/** Without signal its part of the program may not be on this device; the list beside it always is. */
const NotHere = () => <p role="status">{useTranslation('shifts').t('weekView.notHere')}</p>;

const WeekGrid = lazy<typeof import('./week-grid.tsx').default>(() =>
  import('./week-grid.tsx').catch(() => ({ default: NotHere })),
);

/** The week by the clock, fetched when it is first chosen. */
export const WeekByClock = (asked: ComponentProps<typeof WeekGrid>) => (
  <Suspense fallback={<Waiting />}>
    <WeekGrid {...asked} />
  </Suspense>
);
