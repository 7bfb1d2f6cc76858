import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import type { Which } from './clock-times.ts';

/** On the night the clocks go back a time comes twice; then it is asked which one is meant. */
export const WhichField = (field: FieldWiring<Which | ''>) => {
  const { t } = useTranslation('shifts');
  return (
    <ChoiceField
      {...field}
      label={t('which.label')}
      hint={t('which.hint')}
      choices={(['earlier', 'later'] as const).map((value) => ({ value, label: t(`which.${value}`) }))}
    />
  );
};
