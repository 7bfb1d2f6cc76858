import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { sum } from '#shared/language/money.ts';
import type { Preview } from '#shared/settlements/schema.ts';
import { feesAreCovered } from './why-not-yet.ts';

/** What the week comes to, and who pays the payment service. */
export const DryMoney = ({ preview }: { preview: Preview }) => {
  const { t } = useTranslation('settling');
  const { toCarerPence, toMutualPence, setAsidePence, contributionPence, expectedFeePence, floatPence } =
    preview;
  const covered = feesAreCovered(preview);
  return (
    <Sheet title={t('money.title')}>
      <FactsTable
        facts={[
          [
            t('money.charge'),
            <Money key="charge" of={sum([toCarerPence, toMutualPence, preview.toSuppliersPence])} />,
          ],
          [t('money.toCarer'), <Money key="carer" of={toCarerPence} />],
          [t('money.toMutual'), <Money key="mutual" of={toMutualPence} />],
          [t('money.toSuppliers'), <Money key="suppliers" of={preview.toSuppliersPence} />],
          [t('money.setAside'), <Money key="aside" of={setAsidePence} />],
          [t('money.contribution'), <Money key="contribution" of={contributionPence} />],
          [t('money.float'), <Money key="float" of={floatPence} />],
          [t('money.fees'), <Money key="fees" of={expectedFeePence} />],
        ]}
      />
      <p>
        <StatusMark is={covered ? 'good' : 'attention'}>
          {t(covered ? 'money.covered' : 'money.notCovered')}
        </StatusMark>
      </p>
    </Sheet>
  );
};
