import { ListField } from './list-field.tsx';
import type { FieldWords } from './text-field.tsx';
import type { FieldWiring } from './use-kit-form.ts';
import { useSayWhen } from './when.tsx';

/** Steps as people speak of them: quarters up to four hours, halves up to fourteen, then a whole day. */
const usualLengths: readonly number[] = [
  ...Array.from({ length: 16 }, (_, step) => (step + 1) * 15),
  ...Array.from({ length: 20 }, (_, step) => 240 + (step + 1) * 30),
  24 * 60,
];

const lengthsFrom = (shortest: number, chosen: number): number[] => {
  const offered = usualLengths.filter((minutes) => minutes >= shortest);
  return offered.includes(chosen) || chosen <= 0 ? offered : [...offered, chosen].toSorted((a, b) => a - b);
};

/** How long something takes, chosen from a list in words; the form holds minutes. */
export const LengthField = ({
  value,
  onChange,
  shortestMinutes,
  ...rest
}: FieldWiring<number> & FieldWords & { shortestMinutes: number }) => {
  const say = useSayWhen();
  return (
    <ListField
      {...rest}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      choices={lengthsFrom(shortestMinutes, value).map((minutes) => ({
        value: String(minutes),
        label: say({ minutes }),
      }))}
    />
  );
};
