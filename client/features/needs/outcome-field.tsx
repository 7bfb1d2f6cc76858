import { useTranslation } from 'react-i18next';
import { ListField } from '#client/ui/list-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';

/** What the care is for, in the words of the plan. */
export const OutcomeField = ({
  outcomes,
  ...field
}: FieldWiring<string> & { outcomes: readonly string[] }) => {
  const { t } = useTranslation('needs');
  return (
    <ListField
      {...field}
      label={t('post.outcome')}
      hint={t('post.outcomeHint')}
      unchosen={t('post.noOutcome')}
      choices={outcomes.map((outcome) => ({ value: outcome, label: outcome }))}
    />
  );
};
