import { Button } from '@mantine/core';
import { IconPhone, IconUserShare } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { actForMyself, useActing } from '#client/lib/acting.ts';
import { paths } from './paths.ts';

/** Whoever acts in another’s name must never forget it, so this stays in view on every page. */
export const ActingBanner = () => {
  const { t } = useTranslation('shell');
  const acting = useActing();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const [stopping, stop] = useState(false);
  // The page in view is theirs and may be nothing of mine: home first, then myself again.
  useEffect(() => {
    if (!stopping || pathname !== paths.home) return;
    stop(false);
    actForMyself();
  }, [stopping, pathname]);
  const goHome = () => {
    stop(true);
    void navigate(paths.home);
  };
  if (!acting.for) return null;
  const Icon = acting.saidBy ? IconPhone : IconUserShare;
  const key = acting.saidBy ? `acting.${acting.saidBy}` : 'acting.for';
  return (
    <section className="banner banner-acting" aria-label={t('acting.name')}>
      <Icon aria-hidden="true" />
      <p>{t(key, { name: acting.forName ?? '' })}</p>
      <Button variant="default" onClick={goHome}>
        {t('acting.stop')}
      </Button>
    </section>
  );
};
