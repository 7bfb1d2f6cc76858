import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useWhose } from '#client/lib/session.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { When } from '#client/ui/when.tsx';
import { type Day, dayAt } from '#shared/language/time.ts';
import { ShiftMark } from './shift-mark.tsx';
import { sideOf } from './standing.ts';
import { WaitingMark } from './waiting-mark.tsx';
import type { Piece } from './week-pieces.ts';

/** One visit in the week view, named whole: its weekday, times, person and where it stands. */
export const PieceLink = ({
  piece: { shift, fromMinute, untilMinute, isFromBefore, goesOn },
  day,
  style,
}: {
  piece: Piece;
  day: Day;
  style: CSSProperties;
}) => {
  const { t } = useTranslation('shifts');
  const side = sideOf(shift, useWhose()) ?? 'carer';
  const other = side === 'holder' ? shift.carerName : shift.holderName;
  return (
    <Link
      to={paths.shift(shift.shiftId)}
      className={`piece piece-${shift.status}`}
      data-day={day}
      data-from-before={isFromBefore || undefined}
      data-short={untilMinute - fromMinute <= 60 || undefined}
      data-goes-on={goesOn || undefined}
      style={style}
    >
      {!isFromBefore && (
        <span className="only-heard">
          <When day={dayAt(shift.startsAt, zoneNow())} />,{' '}
        </span>
      )}
      <strong>
        <When starts={shift.startsAt} ends={shift.endsAt} form={isFromBefore ? 'whole' : 'times'} />
      </strong>{' '}
      {other && <span>{t(`with.${side}`, { name: other })} </span>}
      <span>{shift.title} </span>
      <ShiftMark shift={shift} side={side} />
      <WaitingMark shiftId={shift.shiftId} />
    </Link>
  );
};
