import { Button, Input } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LengthField } from '#client/ui/length-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useFocusOnAdded } from '#client/ui/use-focus-on-added.ts';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { TimeSheet } from './need-sheet.ts';

/** Further visits of the same day, each with its time and its length. The screen never loses the finger’s place. */
export const MoreTimesField = ({
  id,
  name,
  value,
  onChange,
  error,
  shortestMinutes,
}: FieldWiring<readonly TimeSheet[]> & { shortestMinutes: number }) => {
  const { t } = useTranslation('needs');
  useFocusOnAdded(value.length, `${id}-startsTime-${value.length - 1}`);
  const adder = useRef<HTMLButtonElement>(null);
  const change = (place: number, to: Partial<TimeSheet>) =>
    onChange(value.map((time, at) => (at === place ? { ...time, ...to } : time)));
  const leaveOut = (place: number) => {
    onChange(value.filter((_, at) => at !== place));
    adder.current?.focus();
  };
  const fieldOf = (place: number, what: string) => ({
    id: `${id}-${what}-${place}`,
    name: `${name}.${place}.${what}`,
    error: undefined,
  });
  return (
    <fieldset className="stack field-set">
      <legend>{t('post.moreTimes')}</legend>
      {value.map((time, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a time is told apart by nothing but its place
        <div key={place} className="stack">
          <TimeField
            {...fieldOf(place, 'startsTime')}
            label={t('post.moreStarts', { number: place + 2 })}
            value={time.startsTime}
            onChange={(startsTime) => change(place, { startsTime })}
          />
          <LengthField
            {...fieldOf(place, 'wallMinutes')}
            label={t('post.moreLength', { number: place + 2 })}
            shortestMinutes={shortestMinutes}
            value={time.wallMinutes}
            onChange={(wallMinutes) => change(place, { wallMinutes })}
          />
          <div className="row">
            <Button variant="subtle" onClick={() => leaveOut(place)}>
              {t('post.lessTimes', { number: place + 2 })}
            </Button>
          </div>
        </div>
      ))}
      {error && <Input.Error>{error}</Input.Error>}
      <div className="row">
        <Button
          ref={adder}
          id={id}
          variant="default"
          onClick={() => onChange([...value, { startsTime: '', wallMinutes: 60, days: null }])}
        >
          {t('post.addTime')}
        </Button>
      </div>
    </fieldset>
  );
};
