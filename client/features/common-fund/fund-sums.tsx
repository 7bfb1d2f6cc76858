import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Fund } from '#shared/common-fund/schema.ts';

export const FundSums = ({ fund }: { fund: Fund }) => {
  const { t } = useTranslation('common-fund');
  return (
    <Sheet title={t('sums.title')}>
      <FactsTable
        facts={[
          [t('sums.in'), <Money key="in" of={fund.inPence} />],
          [t('sums.out'), <Money key="out" of={fund.outPence} />],
          [t('sums.balance'), <Money key="balance" of={fund.balancePence} />],
          [t('sums.reserved'), <Money key="reserved" of={fund.reservedPence} />],
          [t('sums.advanced'), <Money key="advanced" of={fund.advancedPence} />],
          [t('sums.free'), <Money key="free" of={fund.freePence} />],
        ]}
      />
      {fund.shortPence > 0 && <p>{t('sums.short', { shortPence: fund.shortPence })}</p>}
    </Sheet>
  );
};
