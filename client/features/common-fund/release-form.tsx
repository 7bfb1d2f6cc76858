import { useTranslation } from 'react-i18next';
import { tellThere } from '#client/lib/telling.ts';
import { KitForm } from '#client/ui/kit-form.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { type SmallFile, SmallFileField } from '#client/ui/small-file-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { commonFundEndpoints as contract } from '#shared/common-fund/endpoints.ts';
import { type Reserve, releaseWishSchema } from '#shared/common-fund/schema.ts';
import { useAskRelease, usePutBack } from './changes.ts';

const largest = 150_000;

const typeOf = (name: string): string => {
  if (/\.pdf$/i.test(name)) return 'application/pdf';
  return /\.png$/i.test(name) ? 'image/png' : 'image/jpeg';
};

/** The first of two people: what was spent, and what shows it. */
export const ReleaseForm = ({ reserve, onAsked }: { reserve: Reserve; onAsked: () => void }) => {
  const { t } = useTranslation('common-fund');
  const ask = useAskRelease();
  const { reserveId } = reserve;
  const form = useKitForm({
    schema: releaseWishSchema,
    initial: {
      spentPence: (reserve.spentPence ?? reserve.amountPence) as number | string,
      evidence: reserve.evidence ?? '',
      file: null as SmallFile | null,
    },
    toInput: ({ file, ...rest }) => ({
      ...rest,
      file: file && { ...file, mediaType: typeOf(file.name) },
    }),
    send: async (body) => {
      await ask.mutateAsync({ params: { reserveId }, body });
      tellThere(t('form.asked'));
      onAsked();
    },
  });
  return (
    <KitForm of={form} action={t('form.ask')}>
      <MoneyField {...form.field('spentPence')} label={t('form.spent')} />
      <TextField {...form.field('evidence')} label={t('form.evidence')} hint={t('form.evidenceHint')} />
      <SmallFileField
        {...form.field('file')}
        label={t('form.file')}
        hint={t('form.fileHint')}
        accepts="application/pdf,image/png,image/jpeg"
        unchosen={t('form.noFile')}
        largest={largest}
        tooLarge={t('form.tooLarge')}
      />
    </KitForm>
  );
};

export const PutBackForm = ({ reserve, onBack }: { reserve: Reserve; onBack: () => void }) => {
  const { t } = useTranslation('common-fund');
  const putBack = usePutBack();
  const form = useKitForm({
    schema: contract.putBack.body,
    initial: { reason: '' },
    send: async (body) => {
      await putBack.mutateAsync({ params: { reserveId: reserve.reserveId }, body });
      tellThere(t('form.isBack'));
      onBack();
    },
  });
  return (
    <KitForm of={form} action={t('form.putBack')} quiet>
      <TextField {...form.field('reason')} label={t('form.why')} />
    </KitForm>
  );
};
