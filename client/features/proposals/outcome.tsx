import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { ChartWithTable } from '#client/ui/chart-with-table.tsx';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { MutualRules } from '#shared/mutuals/schema.ts';
import { choices } from '#shared/proposals/schema.ts';
import { castIn, quorumOf } from '#shared/proposals/tally.ts';
import type { SeenProposal } from './seen-proposal.ts';

type Count = NonNullable<SeenProposal['counts']>[number];

/** What it became, one press away. */
const Became = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const { termsId, purchaseId, reserveId, status, enactsAt, waitsFor } = proposal;
  return (
    <>
      {status === 'passed' && enactsAt && !waitsFor && <p>{t('outcome.begins', { at: enactsAt })}</p>}
      {waitsFor && <p>{t('outcome.waits')}</p>}
      <div className="row">
        {termsId && <Go to={paths.terms}>{t('outcome.toTerms')}</Go>}
        {purchaseId && <Go to={paths.purchase(purchaseId)}>{t('outcome.toPurchase')}</Go>}
        {reserveId && <Go to={paths.commonFund}>{t('outcome.toFund')}</Go>}
      </div>
    </>
  );
};

/** One line for each group: how it voted, and whether enough of it did. */
const Readings = ({ proposal, rules }: { proposal: SeenProposal; rules: MutualRules }) => {
  const { t } = useTranslation('proposals');
  const isEach = proposal.decidedBy.majority === 'holders-and-carers';
  return (proposal.counts ?? [])
    .filter(({ entitled }) => entitled > 0)
    .map((count) => {
      const { votingClass, entitled } = count;
      const voted = castIn(count);
      const asked = isEach && votingClass !== 'supporter';
      const quorum = quorumOf(entitled, rules.voting);
      return (
        <p key={votingClass}>
          {t('outcome.count', { ...count, group: t(`classes.${votingClass}`) })}{' '}
          {asked
            ? t('outcome.quorum', { voted, entitled, quorum })
            : t('outcome.turnout', { voted, entitled })}
        </p>
      );
    });
};

/** Whether it passed, how each group voted, and what came of it. */
export const Outcome = ({ proposal, rules }: { proposal: SeenProposal; rules: MutualRules }) => {
  const { t } = useTranslation('proposals');
  const { counts, status } = proposal;
  if (!counts) return null;
  const said = t(`outcome.${status === 'enacted' ? 'passed' : status}`);
  return (
    <Sheet>
      <ChartWithTable<Count>
        title={t('outcome.title')}
        reading={<strong>{said}</strong>}
        rowsAre={t('outcome.who')}
        nameOf={({ votingClass }) => t(`classes.${votingClass}`)}
        rows={counts.filter(({ entitled }) => entitled > 0)}
        keyOf={({ votingClass }) => votingClass}
        series={choices.map((choice) => ({ name: t(`outcome.${choice}`), of: (count) => count[choice] }))}
        shape="bars"
        say={String}
      />
      <Readings proposal={proposal} rules={rules} />
      <Became proposal={proposal} />
    </Sheet>
  );
};
