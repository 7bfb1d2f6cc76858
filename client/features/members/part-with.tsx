import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import type { ShownRecord } from './queries.ts';

/** A coordinator records that somebody has left. */
export const PartWith = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation('members');
  const part = useChange(membersEndpoints.partWith, ['members', 'oversight']);
  const { name, memberId } = of;
  return (
    <AskFirst
      button={t('leaving.part', { name })}
      title={t('leaving.partAsk', { name })}
      yes={t('leaving.part', { name })}
      onYes={() =>
        part.mutate({ params: { memberId } }, { onSuccess: () => tell(t('leaving.parted', { name })) })
      }
      pending={part.isPending}
      error={part.error}
      tried={part.submittedAt}
    >
      <p>{t('leaving.partWhy')}</p>
    </AskFirst>
  );
};
