import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { WayToPay } from '#shared/payments/schema.ts';

/** Shown only while nothing can be collected. */
export const WayNote = ({ way }: { way: WayToPay }) => {
  const { t } = useTranslation('payments');
  const state = way.kind === 'bacs' ? 'ended' : 'missing';
  return (
    <NextThing
      title={t(`way.title.${state}`)}
      action={<Go to={paths.card}>{t(state === 'ended' ? 'way.mend' : 'way.setUp')}</Go>}
    >
      <p>{t(state === 'ended' ? 'way.endedWhy' : 'way.why')}</p>
    </NextThing>
  );
};
