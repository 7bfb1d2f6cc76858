import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ExportButton } from '#client/features/oversight/export-button.tsx';
import { type Span, searchOf, spanIn, spentOf } from '#client/features/oversight/figure.ts';
import { useSpend } from '#client/features/oversight/queries.ts';
import { SpanForm } from '#client/features/oversight/span-form.tsx';
import { purposesShown, SpendByPurpose } from '#client/features/oversight/spend-by-purpose.tsx';
import { SpendByWeek } from '#client/features/oversight/spend-by-week.tsx';
import { SpendTable } from '#client/features/oversight/spend-table.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Spend } from '#shared/oversight/schema.ts';

const Figures = ({ spend, span }: { spend: Spend; span: Span }) => {
  const { t } = useTranslation('oversight');
  if (spend.totals.shifts === 0) return <EmptyTeach title={t('spend.none')}>{t('spend.noneWhy')}</EmptyTeach>;
  return (
    <>
      <p>
        <strong>
          {t('spend.sentence', { totalPence: spentOf(spend.totals), minutes: spend.totals.minutes })}
        </strong>{' '}
        {t('spend.shifts', { count: spend.totals.shifts })}
      </p>
      <SpendByWeek spend={spend} />
      <SpendByPurpose spend={spend} />
      <SpendTable
        caption={t('spend.byHolder')}
        rowsAre={t('spend.holder')}
        rows={spend.holders}
        nameOf={(row) => row.holder.name}
        toOf={(row) => paths.spendLines + searchOf({ ...span, holderId: row.holder.memberId })}
        totals={spend.totals}
      />
      {spend.purposes.length > purposesShown && (
        <SpendTable
          caption={t('spend.otherPurposes')}
          rowsAre={t('spend.purpose')}
          rows={spend.purposes}
          nameOf={(row) => row.purpose}
          toOf={(row) => paths.spendLines + searchOf({ ...span, purpose: row.purpose })}
          totals={spend.totals}
        />
      )}
      <ExportButton figure={span} />
    </>
  );
};

/** What care came to for everybody together: a picture, its reading, its table, and the way down. */
const PooledSpend = () => {
  const { t } = useTranslation('oversight');
  const [search] = useSearchParams();
  const span = spanIn(search);
  return (
    <>
      <PageTitle lead={t('spend.lead')}>{t('spend.title')}</PageTitle>
      <SpanForm key={searchOf(span)} span={span} />
      <Answered to={useSpend(span.from, span.to)}>
        {(spend) => <Figures spend={spend} span={span} />}
      </Answered>
    </>
  );
};
export default PooledSpend;
