import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import { type Claim, type DecideClaim, decideClaimSchema } from '#shared/payments/claim-endpoints.ts';
import { useDecideClaim } from './claims-queries.ts';

/** What a bank took back, and who is said to bear it. */
export const ClaimSheet = ({ of }: { of: Claim }) => {
  const { t } = useTranslation('claims');
  const say = useSayWhen();
  const decide = useDecideClaim();
  const form = useKitForm({
    schema: decideClaimSchema,
    initial: { as: '' as DecideClaim['as'] | '', words: '' },
    send: async (body) => {
      await decide.mutateAsync({ params: { claimId: of.claimId }, body });
      tell(t(`done.${body.as}`, { name: of.holder.name }));
    },
  });
  const { amountPence, feePence, weekOn, openedAt, method, holder } = of;
  return (
    <Sheet title={t('one', { name: holder.name, amountPence })}>
      <p>
        {t(`by.${method}`, { openedAt, days: say({ from: weekOn, through: addDays(weekOn, 6) }) })}
        {feePence > 0 && ` ${t('fee', { feePence })}`}
      </p>
      <KitForm of={form} action={t('decide')}>
        <ChoiceField
          {...form.field('as')}
          label={t('as.label')}
          choices={(['ask-again', 'mutual-bears'] as const).map((value) => ({
            value,
            label: t(`as.${value}`, { name: holder.name }),
            hint: t(`as.${value}-hint`),
          }))}
        />
        <TextField {...form.field('words')} long label={t('words')} />
      </KitForm>
    </Sheet>
  );
};
