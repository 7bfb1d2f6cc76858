import { useTranslation } from 'react-i18next';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Hearing } from '#shared/voices/map.ts';

const marks: Record<Hearing, Status> = {
  reached: 'good',
  'not-reached': 'attention',
  'not-considered': 'waiting',
  'not-affected': 'over',
};

/** How far a group was brought in; once it is decided, in the past. */
export const HearingMark = ({ hearing, past }: { hearing: Hearing; past: boolean }) => {
  const { t } = useTranslation('voices');
  return <StatusMark is={marks[hearing]}>{t(`${past ? 'hearingPast' : 'hearing'}.${hearing}`)}</StatusMark>;
};
