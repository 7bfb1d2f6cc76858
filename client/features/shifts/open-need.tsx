import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { moneyDaysOf } from '#client/lib/mutual.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import { addMinutes } from '#shared/language/time.ts';
import type { Mutual } from '#shared/mutuals/schema.ts';
import { PayOf } from './pay-of.tsx';
import type { OpenNeed as Open } from './standing.ts';

/** Care that somebody needs and I could give: when, where about, what it pays and when it is paid. */
export const OpenNeed = ({ open: { first, shifts }, mutual }: { open: Open; mutual: Mutual | undefined }) => {
  const { t } = useTranslation(['shifts', 'offers']);
  const say = useSayWhen();
  const facts: [string, React.ReactNode][] = [];
  if (first.quote) facts.push([t('open.pay'), <PayOf key="pay" quote={first.quote} />]);
  if (mutual)
    facts.push([t('open.paidOn'), <When key="paid" day={moneyDaysOf(first.startsAt, mutual).payDay} />]);
  facts.push([t('open.where'), [first.holderName, first.area].filter(Boolean).join(', ')]);
  return (
    <Sheet title={first.title}>
      <p>
        <strong>
          <When starts={first.startsAt} ends={first.endsAt} />
        </strong>
        {first.kind !== 'day' && ` · ${t(`kinds.${first.kind}`)}`}
      </p>
      {first.windowMinutes > 0 && (
        <p>{t('open.window', { lastAt: addMinutes(first.startsAt, first.windowMinutes) })}</p>
      )}
      {shifts.length > 1 && (
        <p>{t(first.weekly ? 'open.weekly' : 'open.several', { count: shifts.length - 1 })}</p>
      )}
      <FactsTable facts={facts} />
      {first.holderDecides && <p>{t('offers:decides', { name: first.holderName })}</p>}
      <div className="row">
        <Go to={paths.shift(first.shiftId)} variant="default">
          {t('open.look')}
          <span className="only-heard">: {`${first.title}, ${say({ at: first.startsAt })}`}</span>
        </Go>
      </div>
    </Sheet>
  );
};
