import { useMediaQuery } from '@mantine/hooks';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { now } from '#client/lib/now.ts';
import { zoneNow } from '#client/lib/zone.ts';
import type { Day } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { DayColumn } from './day-column.tsx';
import { DaySteps } from './day-steps.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import { dayToShow, hoursOf, weekOf } from './week-pieces.ts';
import './week-grid.css';

/** Seven days side by side need so much room at the size of letters that was chosen; else one at a time. */
const roomForWeek = '(min-width: 75em)';

/** On the face of the clock, so that it reads alike in both languages and stays narrow. */
const Hours = ({ from, until }: { from: number; until: number }) => (
  <div className="week-hours" aria-hidden="true">
    {Array.from({ length: until - from }, (_, at) => `${String(from + at).padStart(2, '0')}:00`).map(
      (hour) => (
        <span key={hour}>{hour}</span>
      ),
    )}
  </div>
);

/** A week by the clock: what overlaps stands side by side. The list beside it says the same. */
const WeekGrid = ({ monday, shifts }: { monday: Day; shifts: readonly Shift[] }) => {
  const { t } = useTranslation('shifts');
  const [search] = useSearchParams();
  const hasRoom = useMediaQuery(roomForWeek, undefined, { getInitialValueInEffect: false });
  const zone = zoneNow();
  const week = weekOf(monday, shifts, zone);
  const day = dayToShow(week, search.get('day'), now(), zone);
  const shown = hasRoom ? week : week.filter((one) => one.day === day);
  const hours = hoursOf(shown);
  const columns = shown.map(({ beside }) => `minmax(0, ${beside}fr)`).join(' ');
  const style = { '--week-columns': columns } as CSSProperties;
  return (
    <>
      {!hasRoom && <DaySteps days={week} shown={day} />}
      <p className="quiet week-keys not-printed">{t('weekView.keys')}</p>
      {/* The arrows are a help beside Tab, which reaches every link by itself. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only listens to keys pressed on its links */}
      <div className="week-grid" style={style} onKeyDown={moveByArrows}>
        <Hours {...hours} />
        {shown.map((one) => (
          <DayColumn key={one.day} of={one} hours={hours} />
        ))}
      </div>
    </>
  );
};
export default WeekGrid;
