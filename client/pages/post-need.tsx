import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useBudget } from '#client/features/budgets/queries.ts';
import { type NeedSheet, ruleOf } from '#client/features/needs/need-sheet.ts';
import { PostForm } from '#client/features/needs/post-form.tsx';
import { missingIn, type PricedNeed, priceOf } from '#client/features/needs/priced.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { termsOn, useMutual, useTerms } from '#client/lib/mutual.ts';
import { now, today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { addDays, dayAt } from '#shared/language/time.ts';

/** As far as a taken shift may lie behind without its hours recorded, and as far as shifts are laid out. */
const [daysBehind, daysAhead] = [60, 100];

/** Prices what is filled in so far, against the budget where I may see it. */
const usePriceOf = () => {
  const mutual = useMutual().data;
  const versions = useTerms().data?.items;
  const budget = useBudget().data;
  const shifts = useShifts(addDays(today(), -daysBehind), addDays(today(), daysAhead)).data?.items;
  return (
    sheet: NeedSheet,
  ): { priced: PricedNeed | null; missingPence: ReturnType<typeof missingIn> | null } => {
    const rule = ruleOf(sheet);
    if (!rule || !mutual || !versions) return { priced: null, missingPence: null };
    const onDay = rule.onDay ?? rule.fromOn ?? dayAt(now(), mutual.zone);
    const terms = termsOn(versions, onDay);
    const breakMinutes = sheet.kind === 'live-in' ? sheet.breakMinutes : 0;
    const need = { kind: sheet.kind, carersNeeded: Number(sheet.carersNeeded), breakMinutes };
    const priced = terms && priceOf(rule, need, terms, mutual, now());
    const known = priced && budget && budget.budgets.length > 0 && shifts;
    return { priced, missingPence: known ? missingIn(priced, budget, shifts, mutual.zone) : null };
  };
};

const PostNeed = () => {
  const { t } = useTranslation('needs');
  const navigate = useNavigate();
  const price = usePriceOf();
  const versions = useTerms().data?.items;
  const budget = useBudget();
  // The list of outcomes must not change under a finger: the form waits for the budget, seen or refused.
  const isReady = versions && !budget.isPending;
  return (
    <>
      <PageTitle lead={t('post.lead')}>{t('post.title')}</PageTitle>
      {isReady ? (
        <Sheet>
          <PostForm
            today={today()}
            shortestMinutes={termsOn(versions, today())?.shortestVisitMinutes ?? 0}
            outcomes={[...new Set(budget.data?.budgets.flatMap(({ outcomes }) => outcomes) ?? [])]}
            price={price}
            showPay={({ lines }) => <PayLines lines={lines} reader="holder" />}
            onPosted={({ needId }) => {
              void navigate(paths.need(needId));
              tellThere(t('post.done'));
            }}
          />
        </Sheet>
      ) : (
        <Waiting />
      )}
    </>
  );
};
export default PostNeed;
