import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { useMayVote } from '#client/features/proposals/may-vote.ts';
import { groupOf, type ProposalGroup, proposalGroups } from '#client/features/proposals/proposal-group.ts';
import { ProposalLine } from '#client/features/proposals/proposal-line.tsx';
import { useProposals } from '#client/features/proposals/queries.ts';
import type { SeenProposal } from '#client/features/proposals/seen-proposal.ts';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Paged } from '#client/ui/paged.tsx';

const Group = ({ group, items }: { group: ProposalGroup; items: readonly SeenProposal[] }) => {
  const { t } = useTranslation('proposals');
  if (items.length === 0) return null;
  const name = `group-${group}`;
  return (
    <section aria-labelledby={name}>
      <Title order={2} id={name}>
        {t(`groups.${group}`)}
      </Title>
      {items.map((proposal) => (
        <ProposalLine key={proposal.proposalId} proposal={proposal} />
      ))}
    </section>
  );
};

/** What members decide together: what is voted on now first. */
const Proposals = () => {
  const { t } = useTranslation('proposals');
  const mayPropose = useMayVote();
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <Paged of={useProposals()}>
        {(items) =>
          items.length === 0 ? (
            <EmptyTeach title={t('none')}>{t(mayPropose ? 'noneWhy' : 'noneOffice')}</EmptyTeach>
          ) : (
            proposalGroups.map((group) => (
              <Group
                key={group}
                group={group}
                items={items.filter(({ status }) => groupOf(status) === group)}
              />
            ))
          )
        }
      </Paged>
      <div className="row">
        {mayPropose && (
          <Go to={paths.propose} variant="default">
            {t('toPropose')}
          </Go>
        )}
        <Go to={paths.terms} variant="subtle">
          {t('kinds.terms')}
        </Go>
      </div>
    </>
  );
};
export default Proposals;
