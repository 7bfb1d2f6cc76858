import { useTranslation } from 'react-i18next';
import { When } from '#client/ui/when.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import './paper-visit.css';

/** One visit on the paper: what was planned, and room for what was. Nothing of what the care is. */
export const PaperVisit = ({ shift, side }: { shift: Shift; side: 'holder' | 'carer' }) => {
  const { t } = useTranslation('shifts');
  const other = side === 'holder' ? shift.carerName : shift.holderName;
  const blanks = ['began', 'ended', 'break', ...(shift.kind === 'sleep-in' ? ['disturbed'] : []), 'miles'];
  return (
    <li className="paper-visit">
      <h2>
        <When starts={shift.startsAt} ends={shift.endsAt} />
        {other && ` ${t(`with.${side}`, { name: other })}`}
      </h2>
      <p className="paper-visit-ticks">
        <span>{t('paper.asPlanned')}</span>
        <span>{t('paper.notWorked')}</span>
      </p>
      <p className="paper-visit-blanks">
        {blanks.map((blank) => (
          <span key={blank}>{t(`paper.${blank}`)}</span>
        ))}
      </p>
    </li>
  );
};
