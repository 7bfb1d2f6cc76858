import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { When } from '#client/ui/when.tsx';
import type { CareKind, Hours } from '#shared/shifts/schema.ts';
import { writeMiles } from './clock-times.ts';

/** What was said to have been worked: times first, then what only sometimes matters. */
export const SaidTimes = ({ hours, kind }: { hours: Hours; kind: CareKind }) => {
  const { t } = useTranslation('shifts');
  if (hours.workedMinutes <= 0) return <p>{t('said.nothing')}</p>;
  const facts: [string, React.ReactNode][] = [
    [t('said.times'), <When key="times" starts={hours.startedAt} ends={hours.endedAt} />],
    [t('said.worked'), <When key="worked" minutes={hours.workedMinutes} />],
  ];
  if (hours.breakMinutes > 0)
    facts.push([t('said.break'), <When key="break" minutes={hours.breakMinutes} />]);
  if (kind === 'sleep-in')
    facts.push([t('said.woken'), <When key="woken" minutes={hours.disturbedMinutes} />]);
  if (hours.milesTenths > 0) facts.push([t('said.miles'), writeMiles(hours.milesTenths)]);
  return <FactsTable facts={facts} />;
};
