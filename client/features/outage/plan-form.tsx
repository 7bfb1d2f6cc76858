import { useTranslation } from 'react-i18next';
import { keepFile } from '#client/lib/keep-file.ts';
import { useChange } from '#client/lib/use-change.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { outageEndpoints } from '#shared/outage/endpoints.ts';
import { touched } from './queries.ts';

export type MadePlan = ReplyOf<typeof outageEndpoints.makeOutagePlan>;

/** One press: the file is kept, and everything that is not under way is by hand from then on. */
export const PlanForm = ({ onMade }: { onMade: (made: MadePlan) => void }) => {
  const { t } = useTranslation('outage');
  const make = useChange(outageEndpoints.makeOutagePlan, touched);
  const form = useKitForm({
    schema: outageEndpoints.makeOutagePlan.body,
    initial: { passphrase: '' },
    send: async (body) => {
      const made = await make.mutateAsync({ body });
      keepFile(made.fileName, new Blob([made.file], { type: 'application/json' }));
      form.reset();
      onMade(made);
    },
  });
  return (
    <KitForm of={form} action={t('plan.make')}>
      <TextField {...form.field('passphrase')} label={t('plan.passphrase')} hint={t('plan.passphraseHint')} />
    </KitForm>
  );
};
