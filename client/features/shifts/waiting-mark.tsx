import { useTranslation } from 'react-i18next';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { useWaitingOf } from './waiting-drawer.ts';

/** Written down here and not sent yet, or not taken as it was sent. */
export const WaitingMark = ({ shiftId }: { shiftId: string }) => {
  const { t } = useTranslation('shifts');
  const waiting = useWaitingOf(shiftId);
  if (!waiting) return null;
  return waiting.refused ? (
    <StatusMark is="attention">{t('waiting.refused')}</StatusMark>
  ) : (
    <StatusMark is="waiting">{t('waiting.mark')}</StatusMark>
  );
};
