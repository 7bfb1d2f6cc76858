import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TimeField } from '#client/ui/time-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { offerSchema, purchaseKinds, purchasePurposes } from '#shared/purchases/schema.ts';
import { useOffer } from './changes.ts';
import { OfferRules } from './offer-rules.tsx';
import { blankOffer, offerFrom } from './offer-sheet.ts';

/** Everything an offer states before anybody pledges. */
export const OfferForm = ({ onOffered }: { onOffered: (purchaseId: string) => void }) => {
  const { t } = useTranslation('purchases');
  const offer = useOffer();
  const form = useKitForm({
    schema: offerSchema,
    initial: blankOffer,
    toInput: offerFrom,
    send: async (body) => {
      const { purchaseId } = await offer.mutateAsync({ body });
      tellThere(t('offer.done'));
      onOffered(purchaseId);
    },
  });
  const { kind } = form.values;
  return (
    <KitForm of={form} action={t('offer.action')}>
      <TextField {...form.field('title')} label={t('offer.what')} />
      <ListField
        {...form.field('purpose')}
        label={t('offer.purpose')}
        unchosen={t('offer.choose')}
        choices={purchasePurposes.map((value) => ({ value, label: t(`purposes.is-${value}`) }))}
      />
      <ListField
        {...form.field('kind')}
        label={t('offer.kind')}
        choices={purchaseKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <TextField {...form.field('what')} long label={t('offer.inFull')} />
      <TextField {...form.field('why')} long label={t('offer.why')} />
      {kind === 'supplier' && <TextField {...form.field('supplierName')} label={t('offer.supplier')} />}
      <MoneyField
        {...form.field('costPence')}
        label={t('offer.cost')}
        hint={t(`offer.costOf.${kind || 'supplier'}`)}
      />
      <DayField {...form.field('closesAt')} label={t('offer.closesOn')} min={today()} />
      <TimeField {...form.field('closesTime')} label={t('offer.closesTime')} />
      <DayField {...form.field('takesPlaceOn')} label={t('offer.takesPlaceOn')} min={today()} />
      <OfferRules field={form.field} shareRule={form.values.shareRule} />
    </KitForm>
  );
};
