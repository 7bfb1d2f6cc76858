import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRenewed } from '#client/lib/renewal.ts';
import './signal-banner.css';

/** A newer Carepool is on this device: the page goes on working, and is opened afresh when it suits. */
export const RenewedBanner = () => {
  const { t } = useTranslation('shell');
  const renewed = useRenewed();
  return (
    <div role="status">
      {renewed && (
        <div className="banner banner-signal">
          <IconRefresh aria-hidden="true" />
          <p>{t('renewed.why')}</p>
          <Button variant="default" onClick={() => window.location.reload()}>
            {t('renewed.again')}
          </Button>
        </div>
      )}
    </div>
  );
};
