import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { type CareUse, careUses } from '#shared/councils/uses.ts';

/** What kind of help it is: some councils do not pay for every kind. */
export const UseField = (field: FieldWiring<CareUse | ''>) => {
  const { t } = useTranslation(['needs', 'councils']);
  return (
    <ListField
      {...field}
      label={t('post.use')}
      hint={t('post.useHint')}
      choices={careUses.map((value) => ({ value, label: t(`councils:uses.${value}`) }))}
    />
  );
};
