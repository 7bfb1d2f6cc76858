import { useTranslation } from 'react-i18next';

export const DemoBanner = () => {
  const { t } = useTranslation('shell');
  return (
    <div className="banner banner-demo">
      <p>{t('demo')}</p>
    </div>
  );
};
