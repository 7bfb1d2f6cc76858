import { useTranslation } from 'react-i18next';
import type { TimeOfShift } from '#shared/shifts/working-time-endpoints.ts';

/** What taking a shift would mean for my working time, said before I press. */
export const TimeNotes = ({ warnings }: Pick<TimeOfShift, 'warnings'>) => {
  const { t } = useTranslation('shifts');
  return warnings.map(({ code, facts }) => <p key={code}>{t(`time.warning.${code}`, facts)}</p>);
};
