import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Purchase } from '#shared/purchases/schema.ts';

/** The offer in full: what, why, by when, and what happens if somebody leaves. */
export const PurchaseFacts = ({ purchase }: { purchase: Purchase }) => {
  const { t } = useTranslation('purchases');
  const { minimumPeople, mostPeople, people, supplierName } = purchase;
  return (
    <Sheet title={t('facts.title')}>
      <p>{purchase.what}</p>
      <p>{purchase.why}</p>
      <FactsTable
        facts={[
          [t('facts.supplier'), supplierName ?? t('facts.carer')],
          [t('facts.day'), <When key="day" day={purchase.takesPlaceOn} />],
          [t('facts.closes'), <When key="closes" at={purchase.closesAt} />],
          [t('facts.cost'), <Money key="cost" of={purchase.costPence} />],
          [t('facts.people'), t('facts.peopleNow', { count: people })],
          [
            t('facts.minimum'),
            t('facts.minimumIs', { count: minimumPeople, minimumPence: purchase.minimumPence }),
          ],
          ...(mostPeople === null ? [] : [[t('facts.places'), String(mostPeople)] as const]),
          [t('facts.shared'), t(`rules.${purchase.shareRule}`)],
          [t('facts.leaving'), t(`exit.${purchase.exitRule}`)],
          [
            t('facts.confirming'),
            `${t(`confirming.${purchase.confirmRule}`)} ${t(`silence.${purchase.silence}`)}`,
          ],
        ]}
      />
    </Sheet>
  );
};
