import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';

const usual: readonly number[] = [0, 15, 30, 60, 90, 120, 180, 240];

/** How exact the start is: a wider window lets more carers come. The form holds minutes. */
export const WindowField = ({ value, onChange, ...rest }: FieldWiring<number>) => {
  const { t } = useTranslation('needs');
  const offered = usual.includes(value) ? usual : [...usual, value].toSorted((a, b) => a - b);
  return (
    <ListField
      {...rest}
      label={t('post.window')}
      hint={t('post.windowHint')}
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen))}
      choices={offered.map((minutes) => ({
        value: String(minutes),
        label: minutes === 0 ? t('post.exact') : t('post.later', { minutes }),
      }))}
    />
  );
};
