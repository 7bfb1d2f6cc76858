import { Button } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Day, isDay } from '#shared/language/time.ts';
import { Waiting } from './waiting.tsx';

const DayCalendar = lazy(() => import('./day-calendar.tsx'));

const dayOf = (text: string | undefined): Day | undefined =>
  text !== undefined && isDay(text) ? text : undefined;

/** A calendar for who would rather look: it opens in its place, holds nobody, and Escape closes it. */
export const DayChooser = ({
  label,
  value,
  min,
  max,
  onChoose,
}: {
  label: string;
  value: string;
  min: string | undefined;
  max: string | undefined;
  onChoose: (day: Day) => void;
}) => {
  const { t } = useTranslation('kit');
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  const choose = (day: Day) => {
    onChoose(day);
    close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open within, wherever focus is
    <div className="field-calendar" onKeyDown={onKeyDown}>
      <Button
        ref={opener}
        variant="subtle"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        leftSection={<IconCalendar aria-hidden="true" />}
        onClick={() => setOpen(!isOpen)}
      >
        {t(isOpen ? 'day.close' : 'day.open')}
        <span className="only-heard">: {label}</span>
      </Button>
      {isOpen && (
        <div id={id}>
          <Suspense fallback={<Waiting />}>
            <DayCalendar value={dayOf(value)} min={dayOf(min)} max={dayOf(max)} onChoose={choose} />
          </Suspense>
        </div>
      )}
    </div>
  );
};
