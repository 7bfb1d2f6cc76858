import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import { type Pence, pence, sum } from '#shared/language/money.ts';
import type { AccountKind } from '#shared/ledger/accounts.ts';
import { holderChart, standsAt } from '#shared/ledger/chart.ts';
import type { monthEndpoints } from '#shared/ledger/month-endpoints.ts';
import { ChartGroup } from './chart-group.tsx';
import { MovedTable } from './moved-table.tsx';

type HolderMonth = ReplyOf<typeof monthEndpoints.holderMonth>;

/** What the month’s care was for, by the outcomes of the plan. */
const Outcomes = ({ outcomes }: Pick<HolderMonth, 'outcomes'>) => {
  const { t } = useTranslation('books');
  if (outcomes.length === 0) return <p>{t('own.noCare')}</p>;
  return (
    <>
      <p>{t('own.outcomes')}</p>
      <FactsTable
        facts={[
          ...outcomes.map(
            ({ outcome, spentPence }) =>
              [outcome ?? t('own.noOutcome'), <Money key={outcome} of={spentPence} />] as const,
          ),
          [t('own.together'), <Money key="sum" of={sum(outcomes.map((one) => one.spentPence))} />],
        ]}
      />
    </>
  );
};

/** A holder’s accounts under the questions they answer, as they stood at the end of the month. */
export const OwnBooks = ({ month }: { month: HolderMonth }) => {
  const { t } = useTranslation(['books', 'ledger']);
  const endOf = (kind: AccountKind): Pence => {
    if (kind === 'holder-booked') return month.bookedPence;
    const closing = month.accounts.find((one) => one.kind === kind)?.closingPence ?? 0;
    return standsAt(kind, pence(closing), pence(0));
  };
  return (
    <>
      {holderChart.map((group) => (
        <ChartGroup
          key={group.name}
          title={t(`chart.holder.${group.name}`)}
          rows={group.kinds.map((kind) => ({
            kind,
            name: t(`ledger:kinds.${kind}`),
            amountPence: endOf(kind),
          }))}
        >
          {group.name === 'spent' && <Outcomes outcomes={month.outcomes} />}
          {group.name === 'owed' && (
            <p>
              {t('own.saved')} <Money of={month.savedPence} />
            </p>
          )}
        </ChartGroup>
      ))}
      {month.accounts.length > 0 && (
        <Sheet title={t('own.moved')}>
          <MovedTable
            caption={t('own.moved')}
            rows={month.accounts}
            nameOf={({ kind }) => t(`ledger:kinds.${kind}`)}
          />
        </Sheet>
      )}
    </>
  );
};
