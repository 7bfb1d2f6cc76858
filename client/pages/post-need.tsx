import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useBudget } from '#client/features/budgets/queries.ts';
import { type NeedSheet, ruleOf } from '#client/features/needs/need-sheet.ts';
import { PostForm } from '#client/features/needs/post-form.tsx';
import { type Cost, costOf } from '#client/features/needs/priced.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { termsOn, useTerms } from '#client/lib/mutual.ts';
import { now, today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useMeans } from '#client/lib/use-means.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { Waiting } from '#client/ui/waiting.tsx';

/** Prices what is filled in so far, against the budget where I may see it. */
const usePriceOf = () => {
  const means = useMeans();
  return (sheet: NeedSheet): Cost => {
    const breakMinutes = sheet.kind === 'live-in' ? sheet.breakMinutes : 0;
    const need = { kind: sheet.kind, carersNeeded: Number(sheet.carersNeeded), breakMinutes };
    return costOf(ruleOf(sheet), need, means, now());
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
