import { useTranslation } from 'react-i18next';
import { useWaiting } from './waiting-drawer.ts';

/** Before signing out: what is not sent yet is not lost. */
export const StayNote = () => {
  const { t } = useTranslation('shifts');
  const count = useWaiting().length;
  return count === 0 ? null : <p>{t('waiting.stay', { count })}</p>;
};
