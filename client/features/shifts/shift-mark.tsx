import { useTranslation } from 'react-i18next';
import { now } from '#client/lib/now.ts';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Shift, ShiftStatus } from '#shared/shifts/schema.ts';
import { didNotHappen, isUnconfirmed } from './standing.ts';

const marks: Record<ShiftStatus, Status> = {
  offered: 'waiting',
  taken: 'good',
  worked: 'waiting',
  confirmed: 'good',
  disputed: 'attention',
  paid: 'good',
  cancelled: 'over',
  'paid-elsewhere': 'good',
};

/** Where a shift stands, as the holder or the carer would say it. */
export const ShiftMark = ({ shift, side }: { shift: Shift; side: 'holder' | 'carer' | null }) => {
  const { t } = useTranslation('shifts');
  const who = side ?? 'carer';
  if (didNotHappen(shift, now())) return <StatusMark is="over">{t('status.didNotHappen')}</StatusMark>;
  if (isUnconfirmed(shift)) return <StatusMark is="attention">{t(`status.${who}.unconfirmed`)}</StatusMark>;
  if (shift.asked)
    return (
      <StatusMark is="attention">{t(`status.${who}.asked`, { name: shift.asked.carerName })}</StatusMark>
    );
  if (shift.calledOff === 'pause') return <StatusMark is="over">{t('status.paused')}</StatusMark>;
  if (shift.clash && shift.status === 'offered')
    return <StatusMark is="attention">{t('status.holder.clash')}</StatusMark>;
  const is = shift.status === 'worked' && who === 'holder' ? 'attention' : marks[shift.status];
  return <StatusMark is={is}>{t(`status.${who}.${shift.status}`)}</StatusMark>;
};
