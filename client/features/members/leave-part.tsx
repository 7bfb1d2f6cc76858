import { useTranslation } from 'react-i18next';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { membersEndpoints } from '#shared/members/endpoints.ts';

/** I leave the mutual. */
export const LeavePart = ({ onLeft }: { onLeft: () => void }) => {
  const { t } = useTranslation('members');
  const leave = useChange(membersEndpoints.leave, []);
  const go = () =>
    leave.mutate(
      {},
      {
        onSuccess: () => {
          tellThere(t('mine.left'));
          onLeft();
        },
      },
    );
  return (
    <AskFirst
      button={t('mine.leave')}
      title={t('mine.leaveAsk')}
      yes={t('mine.leave')}
      onYes={go}
      pending={leave.isPending}
      error={leave.error}
      tried={leave.submittedAt}
    >
      <p>{t('mine.leaveWhy')}</p>
    </AskFirst>
  );
};
