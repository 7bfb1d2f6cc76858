import { Button } from '@mantine/core';
import { IconPhone, IconUserShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { actForMyself, useActing } from '#client/lib/acting.ts';

/** Whoever acts in another’s name must never forget it, so this stays in view on every page. */
export const ActingBanner = () => {
  const { t } = useTranslation('shell');
  const acting = useActing();
  if (!acting.for) return null;
  const Icon = acting.saidBy ? IconPhone : IconUserShare;
  const key = acting.saidBy ? `acting.${acting.saidBy}` : 'acting.for';
  return (
    <section className="banner banner-acting" aria-label={t('acting.name')}>
      <Icon aria-hidden="true" />
      <p>{t(key, { name: acting.forName ?? '' })}</p>
      <Button variant="default" onClick={actForMyself}>
        {t('acting.stop')}
      </Button>
    </section>
  );
};
