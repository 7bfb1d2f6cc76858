import { Button, Input } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LengthField } from '#client/ui/length-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useFocusOnAdded } from '#client/ui/use-focus-on-added.ts';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { TimeSheet } from './need-sheet.ts';

interface OneMoreProps {
  id: string;
  name: string;
  /** Which visit of the day, counted as people do. */
  number: number;
  time: TimeSheet;
  onChange: (to: Partial<TimeSheet>) => void;
  onLeaveOut: () => void;
  shortestMinutes: number;
}

const OneMore = ({ id, name, number, time, onChange, onLeaveOut, shortestMinutes }: OneMoreProps) => {
  const { t } = useTranslation('needs');
  const fieldOf = (what: string) => ({ id: `${id}-${what}`, name: `${name}.${what}`, error: undefined });
  return (
    <div className="stack">
      <TimeField
        {...fieldOf('startsTime')}
        label={t('post.moreStarts', { number })}
        value={time.startsTime}
        onChange={(startsTime) => onChange({ startsTime })}
      />
      <LengthField
        {...fieldOf('wallMinutes')}
        label={t('post.moreLength', { number })}
        shortestMinutes={shortestMinutes}
        value={time.wallMinutes}
        onChange={(wallMinutes) => onChange({ wallMinutes })}
      />
      <div className="row">
        <Button variant="subtle" onClick={onLeaveOut}>
          {t('post.lessTimes', { number })}
        </Button>
      </div>
    </div>
  );
};

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
  useFocusOnAdded(value.length, `${id}-${value.length - 1}-startsTime`);
  const adder = useRef<HTMLButtonElement>(null);
  const change = (place: number, to: Partial<TimeSheet>) =>
    onChange(value.map((time, at) => (at === place ? { ...time, ...to } : time)));
  const leaveOut = (place: number) => {
    onChange(value.filter((_, at) => at !== place));
    adder.current?.focus();
  };
  return (
    <fieldset className="stack field-set">
      <legend>{t('post.moreTimes')}</legend>
      {value.map((time, place) => (
        <OneMore
          // biome-ignore lint/suspicious/noArrayIndexKey: a time is told apart by nothing but its place
          key={place}
          id={`${id}-${place}`}
          name={`${name}.${place}`}
          number={place + 2}
          time={time}
          onChange={(to) => change(place, to)}
          onLeaveOut={() => leaveOut(place)}
          shortestMinutes={shortestMinutes}
        />
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
