import { useTranslation } from 'react-i18next';

export const DemoBanner = () => {
  const { t } = useTranslation('shell');
  return <p className="banner banner-demo">{t('demo')}</p>;
};
