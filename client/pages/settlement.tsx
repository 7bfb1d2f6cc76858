import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { EntriesTable } from '#client/features/ledger/entries-table.tsx';
import { DuesTable } from '#client/features/settlements/dues-table.tsx';
import { FrozenPart } from '#client/features/settlements/frozen-part.tsx';
import { PaysTable } from '#client/features/settlements/pays-table.tsx';
import { ProgressPart } from '#client/features/settlements/progress-part.tsx';
import { RetryPart } from '#client/features/settlements/retry-part.tsx';
import { SettledSums } from '#client/features/settlements/settled-sums.tsx';
import { SettlementMark } from '#client/features/settlements/settlement-mark.tsx';
import { useSettlement, useSettlementEntries } from '#client/features/settlements/settling-queries.ts';
import { WageShortfalls } from '#client/features/settlements/wage-shortfalls.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import type { Id } from '#shared/language/ids.ts';
import { addDays } from '#shared/language/time.ts';
import type { SettlementDetail } from '#shared/settlements/schema.ts';

const FirstOnly = ({ shown, all }: { shown: number; all: Record<string, number> }) => {
  const { t } = useTranslation('settling');
  const many = Object.values(all).reduce((so, each) => so + each, 0);
  return many > shown ? <p>{t('progress.first', { shown, all: many })}</p> : null;
};

const Shown = ({ settlement }: { settlement: SettlementDetail }) => {
  const { t } = useTranslation('settling');
  const say = useSayWhen();
  const { weekOn, status, startedAt, payDay, dues, pays, counts } = settlement;
  return (
    <>
      <PageTitle
        above={<SettlementMark status={status} />}
        lead={
          <>
            {t('one.started')} <When at={startedAt} /> · {t('one.payDay', { day: payDay })}
          </>
        }
      >
        {t('one.title', { days: say({ from: weekOn, through: addDays(weekOn, 6) }) })}
      </PageTitle>
      {settlement.frozen && <FrozenPart />}
      <RetryPart settlement={settlement} />
      <ProgressPart settlement={settlement} />
      <WageShortfalls shortfalls={settlement.wageShortfalls} />
      <SettledSums settlement={settlement} />
      <DuesTable dues={dues} />
      <FirstOnly shown={dues.length} all={counts.dues} />
      {pays.length > 0 ? <PaysTable pays={pays} /> : <p>{t('pay.noneYet')}</p>}
      <FirstOnly shown={pays.length} all={counts.pays} />
    </>
  );
};

/** One settlement: how far it is, every due and every pay, down to its entries. */
const Settlement = () => {
  const { t } = useTranslation('settling');
  const settlementId = useParams()['settlementId'] as Id<'settlement'>;
  return (
    <>
      <Answered to={useSettlement(settlementId)}>
        {(settlement) => <Shown settlement={settlement} />}
      </Answered>
      <Paged of={useSettlementEntries(settlementId)}>
        {(entries) => <EntriesTable caption={t('one.entries')} entries={entries} />}
      </Paged>
      <div className="row">
        <Go to={paths.settlements} variant="subtle">
          {t('list.back')}
        </Go>
      </div>
    </>
  );
};
export default Settlement;
