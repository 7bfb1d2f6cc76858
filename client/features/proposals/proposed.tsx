import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Change } from '#shared/proposals/schema.ts';
import type { SeenProposal } from './seen-proposal.ts';

/** What would come about, said in a sentence. */
const InWords = ({ change }: { change: Change }) => {
  const { t } = useTranslation('proposals');
  switch (change.kind) {
    case 'terms':
      return (
        <p>
          {t('what.fromOn', { fromOn: change.fromOn })} {t('what.restStays')}
        </p>
      );
    case 'rule':
      return (
        <p>
          {t('what.rule')} {t('what.fromOn', { fromOn: change.fromOn })}
        </p>
      );
    case 'fund':
      return <p>{t('what.fund', { ...change.spend })}</p>;
    case 'purchase':
      return <p>{t('what.purchase', { ...change.offer })}</p>;
    case 'member':
      return <p>{t(`what.${change.act}`)}</p>;
    default:
      return <p>{t(`what.${change.kind}`)}</p>;
  }
};

/** What is proposed, and why. Figures stand in a table of another room, which the page brings along. */
export const Proposed = ({ proposal, children }: { proposal: SeenProposal; children?: ReactNode }) => {
  const { t } = useTranslation('proposals');
  return (
    <>
      <Sheet title={t('what.title')}>
        {children}
        <InWords change={proposal.change} />
      </Sheet>
      <Sheet title={t('what.why')}>
        <p className="letter">{proposal.why}</p>
      </Sheet>
    </>
  );
};
