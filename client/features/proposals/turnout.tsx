import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import type { SeenProposal } from './seen-proposal.ts';

/** How many have voted, never what. */
export const Turnout = ({ turnout }: Pick<SeenProposal, 'turnout'>) => {
  const { t } = useTranslation('proposals');
  return (
    <Sheet title={t('turnout.title')}>
      <ul className="plain-list">
        {turnout
          .filter(({ entitled }) => entitled > 0)
          .map(({ votingClass, ...counts }) => (
            <li key={votingClass}>{t(`turnout.${votingClass}`, counts)}</li>
          ))}
      </ul>
      <p className="quiet">{t('turnout.secret')}</p>
    </Sheet>
  );
};
