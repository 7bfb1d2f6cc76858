import { useTranslation } from 'react-i18next';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { MoneyField } from '#client/ui/money-field.tsx';
import { NumberField } from '#client/ui/number-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import type { FieldWiring } from '#client/ui/use-kit-form.ts';
import { confirmRules, exitRules, type ShareRule, shareRules } from '#shared/purchases/schema.ts';
import type { OfferSheet } from './offer-sheet.ts';

type Field = <Name extends keyof OfferSheet>(name: Name) => FieldWiring<OfferSheet[Name]>;

/** How many, how it is shared, and what happens when somebody leaves or says nothing. */
export const OfferRules = ({ field, shareRule }: { field: Field; shareRule: ShareRule | '' }) => {
  const { t } = useTranslation('purchases');
  const counted = shareRule === 'by-hours' || shareRule === 'by-use';
  return (
    <>
      <NumberField {...field('minimumPeople')} label={t('offer.minimum')} hint={t('offer.minimumHint')} />
      <NumberField {...field('mostPeople')} label={t('offer.most')} hint={t('offer.mostHint')} />
      <ChoiceField
        {...field('shareRule')}
        label={t('offer.shareRule')}
        choices={shareRules.map((value) => ({ value, label: t(`rules.${value}`) }))}
      />
      {counted && <MoneyField {...field('unitPence')} label={t(`offer.unit.${shareRule}`)} />}
      <ChoiceField
        {...field('exitRule')}
        label={t('offer.exitRule')}
        choices={exitRules.map((value) => ({ value, label: t(`exit.${value}`) }))}
      />
      <ChoiceField
        {...field('confirmRule')}
        label={t('offer.confirmRule')}
        choices={confirmRules.map((value) => ({ value, label: t(`confirming.${value}`) }))}
      />
      <ChoiceField
        {...field('silence')}
        label={t('offer.silence')}
        choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`silence.${value}`) }))}
      />
      <TickField {...field('groupOpen')} label={t('offer.groupOpen')} hint={t('offer.groupOpenHint')} />
    </>
  );
};
