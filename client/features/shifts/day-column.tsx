import { Title } from '@mantine/core';
import { DayView, type ScheduleEventData } from '@mantine/schedule';
import { type CSSProperties, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { now, today } from '#client/lib/now.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { When } from '#client/ui/when.tsx';
import { minuteOfDay, timeAt } from '#shared/language/time.ts';
import { PieceLink } from './piece-link.tsx';
import { drawnAt, type Piece, type WeekDay } from './week-pieces.ts';

/** The only day the calendar knows; see `drawnAt`. */
const drawnOn = '2026-01-14';
const classNames = {
  dayViewInner: 'day-drawn',
  dayViewSlotLabels: 'day-nothing',
  dayViewSlots: 'day-slots',
  dayViewTimeSlots: 'day-times',
  dayViewSlot: 'day-hour',
  currentTimeIndicator: 'day-now',
  currentTimeIndicatorLine: 'day-now-line',
};
/** Nothing happens on pressing an empty hour, so it is none of the things to press. */
const emptyHour = () => ({
  component: 'div',
  'aria-hidden': true,
  'aria-label': undefined,
  tabIndex: undefined,
});

const drawn = (piece: Piece): ScheduleEventData => ({
  id: piece.shift.shiftId,
  title: piece.shift.title,
  start: drawnAt(piece.fromMinute),
  end: drawnAt(piece.untilMinute),
  color: 'leaf',
  payload: { piece },
});

/** Its height as a word of the sheet, so that looking at it may show all of it. */
const placed = ({ height, ...style }: CSSProperties = {}) =>
  ({ ...style, '--piece-height': height }) as CSSProperties;

const edge = (hour: number) => (hour === 24 ? '23:59:59' : `${String(hour).padStart(2, '0')}:00:00`);

/** One day of the week view: its name, what its clocks do, and its visits by the clock on the wall. */
export const DayColumn = ({
  of: { day, pieces, clocks },
  hours,
}: {
  of: WeekDay;
  hours: { from: number; until: number };
}) => {
  const { t } = useTranslation('shifts');
  const id = useId();
  const isToday = day === today();
  return (
    <section className="week-day" aria-labelledby={id} data-today={isToday || undefined}>
      <Title order={2} size="h3" id={id}>
        <When day={day} form={isToday ? 'near' : 'label'} />
      </Title>
      <div className="week-day-notes">
        {clocks && <p>{t(`weekView.clocks.${clocks.is}`, { from: clocks.from, until: clocks.until })}</p>}
        {pieces.length === 0 && <p className="quiet">{t('weekView.free')}</p>}
      </div>
      <DayView
        unstyled
        classNames={classNames}
        date={drawnOn}
        startTime={edge(hours.from)}
        endTime={edge(hours.until)}
        intervalMinutes={60}
        events={pieces.map(drawn)}
        mode="static"
        withHeader={false}
        withAllDaySlot={false}
        withCurrentTimeIndicator={isToday}
        withCurrentTimeBubble={false}
        getCurrentTime={() => drawnAt(minuteOfDay(timeAt(now(), zoneNow())))}
        getTimeSlotProps={emptyHour}
        renderEvent={({ payload }, { style }) => (
          <PieceLink piece={payload?.['piece'] as Piece} day={day} style={placed(style)} />
        )}
      />
    </section>
  );
};
