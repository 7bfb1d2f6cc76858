import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { When } from '#client/ui/when.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { ShiftMark } from './shift-mark.tsx';
import { WaitingMark } from './waiting-mark.tsx';
import './shift-line.css';

/** One shift under the heading of its day: when, what, with whom, where it stands; its page a press away. */
export const ShiftLine = ({
  shift,
  side,
  children,
}: {
  shift: Shift;
  side: 'holder' | 'carer';
  children?: ReactNode;
}) => {
  const { t } = useTranslation('shifts');
  const other = side === 'holder' ? shift.carerName : shift.holderName;
  return (
    <article className="shift-line">
      <h3>
        <Link to={paths.shift(shift.shiftId)}>
          <When starts={shift.startsAt} ends={shift.endsAt} form="times" />
          <span className="shift-line-title">{shift.title}</span>
        </Link>
      </h3>
      <p className="shift-line-facts">
        {other && <span>{t(`with.${side}`, { name: other })}</span>}
        <ShiftMark shift={shift} side={side} />
        <WaitingMark shiftId={shift.shiftId} />
      </p>
      {children}
    </article>
  );
};
