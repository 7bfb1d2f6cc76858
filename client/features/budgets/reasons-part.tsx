import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { budgetsEndpoints } from '#shared/budgets/endpoints.ts';
import type { WrittenReason } from '#shared/budgets/schema.ts';
import { type SurplusReason, surplusReasons } from '#shared/budgets/surplus-reason.ts';

const WriteForm = () => {
  const { t } = useTranslation('budgets');
  const write = useChange(budgetsEndpoints.writeReason, ['budgets', 'oversight']);
  const form = useKitForm({
    schema: budgetsEndpoints.writeReason.body,
    initial: { reason: '' as SurplusReason | '', words: '' },
    send: async (body) => {
      await write.mutateAsync({ body });
      tell(t('reasons.saved'));
      form.reset();
    },
  });
  return (
    <KitForm of={form} action={t('reasons.save')} quiet>
      <ListField
        {...form.field('reason')}
        label={t('reasons.why')}
        unchosen={t('reasons.unchosen')}
        choices={surplusReasons.map((value) => ({ value, label: t(`reasons.as.${value}`) }))}
      />
      <TextField {...form.field('words')} long label={t('reasons.words')} />
    </KitForm>
  );
};

/** Why money is left over, written on the day: at the review, a year later, nobody remembers. */
export const ReasonsPart = ({ reasons }: { reasons: readonly WrittenReason[] }) => {
  const { t } = useTranslation('budgets');
  return (
    <Sheet title={t('reasons.title')}>
      <p>{t('reasons.lead')}</p>
      {reasons.length > 0 && (
        <ul>
          {reasons.map(({ reasonId, onDay, reason, words, by, surplusPence }) => (
            <li key={reasonId}>
              {t('reasons.line', { onDay, why: t(`reasons.as.${reason}`) })}
              {words && ` ${t('reasons.said', { words })}`}
              <br />
              <span className="quiet">{t('reasons.by', { by, surplusPence })}</span>
            </li>
          ))}
        </ul>
      )}
      <WriteForm />
    </Sheet>
  );
};
