import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ExportButton } from '#client/features/oversight/export-button.tsx';
import { figureIn, searchOf, spanIn } from '#client/features/oversight/figure.ts';
import { useSpendLines } from '#client/features/oversight/queries.ts';
import { SpendLinesTable } from '#client/features/oversight/spend-lines-table.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import { addDays, type Day } from '#shared/language/time.ts';

/** The shifts behind one figure of the pooled spend. */
const SpendLines = () => {
  const { t } = useTranslation('oversight');
  const say = useSayWhen();
  const [search] = useSearchParams();
  const span = spanIn(search);
  const figure = figureIn(search);
  const lines = useSpendLines(figure);
  const holder = lines.data?.pages[0]?.items[0]?.holder.name;
  const [from, to] = figure.weekOn
    ? [figure.weekOn as Day, addDays(figure.weekOn as Day, 6)]
    : [span.from, span.to];
  return (
    <>
      <PageTitle
        lead={
          <>
            {figure.weekOn
              ? t('lines.week', { days: say({ from, through: to }) })
              : say({ from, through: to })}
            {figure.purpose && ` · ${t('lines.purpose', { purpose: figure.purpose })}`}
            {figure.holderId && holder && ` · ${t('lines.holder', { name: holder })}`}
          </>
        }
      >
        {t('lines.title')}
      </PageTitle>
      <Paged of={lines}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('lines.none')}>{t('lines.noneWhy')}</EmptyTeach>
          ) : (
            <SpendLinesTable lines={items} />
          )
        }
      </Paged>
      <div className="row">
        <ExportButton figure={figure} />
        <Go to={paths.pooledSpend + searchOf(span)} variant="subtle">
          {t('lines.back')}
        </Go>
      </div>
    </>
  );
};
export default SpendLines;
