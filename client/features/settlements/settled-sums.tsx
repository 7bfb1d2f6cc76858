import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Settlement } from '#shared/settlements/schema.ts';

/** The sums that must agree: charge = to carers + to the mutual + to suppliers, less fee and pay is what stays. */
export const SettledSums = ({ settlement }: { settlement: Settlement }) => {
  const { t } = useTranslation('settling');
  const { totals, shifts, unconfirmed } = settlement;
  return (
    <Sheet title={t('money.title')}>
      <FactsTable
        facts={[
          [
            t('list.shifts'),
            <span key="shifts" className="figures">
              {shifts}
            </span>,
          ],
          [
            t('list.unconfirmed'),
            <span key="unconfirmed" className="figures">
              {unconfirmed}
            </span>,
          ],
          [t('money.charge'), <Money key="charge" of={totals.chargePence} />],
          [t('money.toCarer'), <Money key="carer" of={totals.toCarerPence} />],
          [t('money.toMutual'), <Money key="mutual" of={totals.toMutualPence} />],
          [t('money.toSuppliers'), <Money key="suppliers" of={totals.toSuppliersPence} />],
          [t('money.setAside'), <Money key="aside" of={totals.setAsidePence} />],
          ...(totals.takenBackPence + totals.creditPence + totals.setOffPence > 0
            ? ([
                [t('money.takenBack'), <Money key="back" of={totals.takenBackPence} />],
                [t('money.credit'), <Money key="credit" of={totals.creditPence} />],
                [t('money.setOff'), <Money key="setOff" of={totals.setOffPence} />],
              ] satisfies [string, React.ReactNode][])
            : []),
          [t('money.feesPaid'), <Money key="fee" of={totals.feePence} />],
        ]}
      />
    </Sheet>
  );
};
