import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { MadePlan } from './plan-form.tsx';

/** What was made, with what to compare when the file is opened, and the list on paper. */
export const MadePart = ({ made }: { made: MadePlan }) => {
  const { t } = useTranslation('outage');
  return (
    <NextThing takesFocus title={t('plan.made')}>
      <p>{t('plan.madeWhy', { fileName: made.fileName })}</p>
      <p>
        {t('plan.fingerprint')} <strong className="figures">{made.fingerprint}</strong>
      </p>
      <p className="not-printed">
        <Button variant="default" onClick={() => window.print()}>
          {t('plan.print')}
        </Button>
      </p>
    </NextThing>
  );
};
