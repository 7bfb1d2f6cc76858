import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { SeenProposal } from './seen-proposal.ts';

type Fact = readonly [name: string, value: ReactNode];

const moment = (name: string, at: SeenProposal['opensAt']): Fact[] =>
  at === null ? [] : [[name, <When key={name} at={at} />]];

/** Each stage with its day, who proposed it, and who must agree. */
export const Stages = ({ proposal }: { proposal: SeenProposal }) => {
  const { t } = useTranslation('proposals');
  const { status, noticeOn, decidedBy } = proposal;
  const isPast = status !== 'notice';
  const isClosed = isPast && status !== 'voting';
  return (
    <Sheet title={t('stages.title')}>
      <FactsTable
        facts={[
          [
            t('stages.proposed'),
            t('stages.proposedBy', { at: proposal.draftedAt, name: proposal.proposedBy }),
          ],
          ...(noticeOn === null ? [] : [[t('stages.notice'), <When key="notice" day={noticeOn} />] as Fact]),
          ...moment(t(isPast ? 'stages.opened' : 'stages.opens'), proposal.opensAt),
          ...moment(t(isClosed ? 'stages.closed' : 'stages.closes'), proposal.closesAt),
          [t('stages.decides'), t(`stages.${decidedBy.majority}.${decidedBy.threshold}`)],
          ...moment(t('stages.began'), proposal.enactedAt),
        ]}
      />
      {proposal.adjourned && <p>{t('stages.adjourned')}</p>}
    </Sheet>
  );
};
