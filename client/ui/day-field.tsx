import { Button, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, lazy, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isDay } from '#shared/language/time.ts';
import { readDay, writeDay } from './read-day.ts';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { useTyped } from './use-typed.ts';
import { Waiting } from './waiting.tsx';
import { When } from './when.tsx';
import './fields.css';

const DayCalendar = lazy(() => import('./day-calendar.tsx'));

const meaning = {
  read: (typed: string) => readDay(typed),
  write: (value: string) => (isDay(value) ? writeDay(value) : value),
};

/**
 * A day, typed as people write it in the language of the page, and spelled out beneath once it can be read. Beside
 * it a calendar for who would rather look: it opens in its place, holds nobody, and Escape closes it.
 */
export const DayField = ({
  hint,
  value,
  onChange,
  min,
  max,
  ...rest
}: FieldWiring<string> & FieldWords & { min?: string; max?: string }) => {
  const { t } = useTranslation('kit');
  const { typed, type } = useTyped(value, onChange, meaning);
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const calendarId = useId();
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const whenOver = () => {
    const meant = readDay(typed, true);
    if (meant && meant !== value) type(writeDay(meant));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen) return;
    event.stopPropagation();
    close();
  };
  return (
    <div className="field-spelled">
      <TextInput
        {...rest}
        description={[hint, t('day.form')].filter(Boolean).join(' ')}
        className="field-short"
        autoComplete="off"
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={whenOver}
      />
      <p role="status">{isDay(value) && <When day={value} />}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what is open within, wherever focus is */}
      <div className="field-calendar" onKeyDown={onKeyDown}>
        <Button
          ref={opener}
          variant="subtle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? calendarId : undefined}
          leftSection={<IconCalendar aria-hidden="true" />}
          onClick={() => setOpen(!isOpen)}
        >
          {t(isOpen ? 'day.close' : 'day.open')}
          <span className="only-heard">: {rest.label}</span>
        </Button>
        {isOpen && (
          <div id={calendarId}>
            <Suspense fallback={<Waiting />}>
              <DayCalendar
                value={isDay(value) ? value : null}
                {...(min !== undefined && isDay(min) ? { min } : {})}
                {...(max !== undefined && isDay(max) ? { max } : {})}
                onChoose={(day) => {
                  type(writeDay(day));
                  close();
                }}
              />
            </Suspense>
          </div>
        )}
      </div>
    </div>
  );
};
