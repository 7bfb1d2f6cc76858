import { Button, Input } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '#client/ui/day-field.tsx';
import { useFocusOnAdded } from '#client/ui/use-focus-on-added.ts';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { SpanSheet } from './need-sheet.ts';

/** Only in term time, or only between some days: each stretch from a day to a day. */
export const SpansField = ({
  id,
  name,
  value,
  onChange,
  error,
  min,
}: FieldWiring<readonly SpanSheet[]> & { min: string }) => {
  const { t } = useTranslation('needs');
  useFocusOnAdded(value.length, `${id}-from-${value.length - 1}`);
  const adder = useRef<HTMLButtonElement>(null);
  const change = (place: number, to: Partial<SpanSheet>) =>
    onChange(value.map((span, at) => (at === place ? { ...span, ...to } : span)));
  const leaveOut = (place: number) => {
    onChange(value.filter((_, at) => at !== place));
    adder.current?.focus();
  };
  return (
    <fieldset className="stack field-set">
      <legend>{t('post.spans')}</legend>
      <p>{t('post.spansHint')}</p>
      {value.map((span, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is told apart by nothing but its place
        <div key={place} className="stack">
          {(['from', 'to'] as const).map((edge) => (
            <DayField
              key={edge}
              id={`${id}-${edge}-${place}`}
              name={`${name}.${place}.${edge}`}
              error={undefined}
              label={t(`post.span.${edge}`, { number: place + 1 })}
              min={min}
              value={span[edge]}
              onChange={(onDay) => change(place, { [edge]: onDay })}
            />
          ))}
          <div className="row">
            <Button variant="subtle" onClick={() => leaveOut(place)}>
              {t('post.lessSpans', { number: place + 1 })}
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
          onClick={() => onChange([...value, { from: '', to: '' }])}
        >
          {t('post.addSpan')}
        </Button>
      </div>
    </fieldset>
  );
};
