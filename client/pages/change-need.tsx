import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useBudget } from '#client/features/budgets/queries.ts';
import { ChangeForm } from '#client/features/needs/change-form.tsx';
import { type Sheet as ChangeSheet, ruleOfChange } from '#client/features/needs/change-sheet.ts';
import { type Cost, costOf } from '#client/features/needs/priced.ts';
import { useNeed } from '#client/features/needs/queries.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { termsOn, useTerms } from '#client/lib/mutual.ts';
import { now, today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useMeans } from '#client/lib/use-means.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { isDay } from '#shared/language/time.ts';
import type { Need } from '#shared/needs/schema.ts';

/** Prices the need as it would be; its visits from that day on are not booked beside themselves. */
const usePriceOf = () => {
  const means = useMeans();
  return (need: Need) =>
    (sheet: ChangeSheet): Cost =>
      costOf(
        ruleOfChange(sheet, need),
        { kind: need.kind, carersNeeded: need.carersNeeded, breakMinutes: sheet.breakMinutes },
        means,
        now(),
        ({ needId, originalDay }) =>
          needId === need.needId && (need.onDay !== null || originalDay >= sheet.fromOn),
      );
};

const ChangeNeed = () => {
  const { t } = useTranslation('needs');
  const navigate = useNavigate();
  const { needId = '' } = useParams();
  const [query] = useSearchParams();
  const from = query.get('from') ?? '';
  const need = useNeed(needId);
  const terms = useTerms();
  const priceOf = usePriceOf();
  const budget = useBudget();
  const outcomes = budget.data?.budgets.flatMap((one) => one.outcomes) ?? [];
  return (
    <Answered page to={need}>
      {(shown) => (
        <>
          <PageTitle above={shown.title} lead={t(shown.onDay ? 'change.onceLead' : 'change.lead')}>
            {t(shown.onDay ? 'change.once' : 'change.all')}
          </PageTitle>
          <Answered to={terms}>
            {({ items }) => (
              <Sheet>
                <ChangeForm
                  need={shown}
                  fromOn={isDay(from) ? from : null}
                  outcomes={[...new Set(shown.outcome ? [shown.outcome, ...outcomes] : outcomes)]}
                  price={priceOf(shown)}
                  showPay={({ lines }) => <PayLines lines={lines} reader="holder" />}
                  shortestMinutes={termsOn(items, today())?.shortestVisitMinutes ?? 0}
                  onDone={() => {
                    void navigate(paths.need(needId));
                    tellThere(t('change.done'));
                  }}
                />
              </Sheet>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
};
export default ChangeNeed;
