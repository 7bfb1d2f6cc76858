import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { useSayWhen } from '#client/ui/when.tsx';

const usual: readonly number[] = [20, 30, 60, 90, 120, 180, 240];

/** Breaks agreed beforehand: they are not paid, and the price shows it at once. The form holds minutes. */
export const BreaksField = ({ value, onChange, ...rest }: FieldWiring<number>) => {
  const { t } = useTranslation('needs');
  const say = useSayWhen();
  const offered = usual.includes(value) ? usual : [...usual, value].toSorted((a, b) => a - b);
  return (
    <ListField
      {...rest}
      label={t('post.breaks')}
      hint={t('post.breaksHint')}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      choices={offered.map((minutes) => ({
        value: String(minutes),
        label: say({ minutes }),
      }))}
    />
  );
};
