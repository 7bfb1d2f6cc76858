import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import type { Check } from '#shared/members/schema.ts';

/** Takes back what was recorded by mistake. */
export const WithdrawCheck = ({ memberId, check }: { memberId: string; check: Check }) => {
  const { t } = useTranslation('members');
  const withdraw = useChange(membersEndpoints.withdrawCheck, ['members', 'oversight']);
  const go = () =>
    withdraw.mutate(
      { params: { memberId, checkId: check.checkId } },
      { onSuccess: () => tell(t('checks.withdrawn')) },
    );
  return (
    <>
      <Button
        variant="subtle"
        loading={withdraw.isPending}
        aria-label={t('checks.withdrawOne', { what: t(`kinds.${check.kind}`) })}
        onClick={go}
      >
        {t('checks.withdraw')}
      </Button>
      {withdraw.error && <RefusalNote error={withdraw.error} takesFocus={withdraw.submittedAt} />}
    </>
  );
};
