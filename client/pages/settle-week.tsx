import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { DryMoney } from '#client/features/settlements/dry-money.tsx';
import { DryCarers, DryHolders } from '#client/features/settlements/dry-people.tsx';
import { DryWaiting } from '#client/features/settlements/dry-waiting.tsx';
import { NetPays } from '#client/features/settlements/net-pays.tsx';
import { PayrollPart } from '#client/features/settlements/payroll-part.tsx';
import { usePreview } from '#client/features/settlements/settling-queries.ts';
import { StartPart } from '#client/features/settlements/start-part.tsx';
import { WageShortfalls } from '#client/features/settlements/wage-shortfalls.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays, type Day } from '#shared/language/time.ts';
import type { Preview } from '#shared/settlements/schema.ts';

const DryRun = ({ preview }: { preview: Preview }) => (
  <>
    <StartPart preview={preview} />
    {preview.netNeeded.length > 0 && (
      <>
        <PayrollPart weekOn={preview.weekOn} />
        <NetPays weekOn={preview.weekOn} pairs={preview.netNeeded} />
      </>
    )}
    <WageShortfalls shortfalls={preview.wageShortfalls} />
    <DryWaiting waiting={preview.waiting} />
    <DryMoney preview={preview} />
    {preview.holders.length > 0 && <DryHolders holders={preview.holders} />}
    {preview.carers.length > 0 && <DryCarers carers={preview.carers} />}
  </>
);

/** The dry run of one week: everything it would do, before anything moves. */
const SettleWeek = () => {
  const { t } = useTranslation('settling');
  const weekOn = useParams()['weekOn'] as Day;
  return (
    <>
      <PageTitle lead={<When from={weekOn} through={addDays(weekOn, 6)} />}>{t('dry.title')}</PageTitle>
      <Answered to={usePreview(weekOn)} waitingFor={t('dry.reckoning')}>
        {(preview) => <DryRun preview={preview} />}
      </Answered>
      <div className="row">
        <Go to={paths.settlements} variant="subtle">
          {t('list.back')}
        </Go>
      </div>
    </>
  );
};
export default SettleWeek;
