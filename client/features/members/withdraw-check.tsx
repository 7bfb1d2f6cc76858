import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemWords } from '#client/lib/problem-words.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import type { Check } from '#shared/members/schema.ts';

/** The same once more, for whoever took it back by mistake. The row it stood in is gone by then. */
const useRecordAgain = (memberId: string, { kind, level, issuedOn, seenOn, validTo }: Check) => {
  const { t } = useTranslation('members');
  const record = useChange(membersEndpoints.recordCheck, ['members', 'oversight']);
  const body = {
    kind,
    seenOn,
    ...(level !== null && { level }),
    ...(issuedOn !== null && { issuedOn }),
    ...(validTo !== null && { validTo }),
  };
  return (): void =>
    void record.mutateAsync({ params: { memberId }, body }).then(
      () => tell(t('checks.recordedAgain')),
      (error: unknown) => tell(problemWords(error, t).why),
    );
};

/** Takes back what was recorded by mistake. */
export const WithdrawCheck = ({ memberId, check }: { memberId: string; check: Check }) => {
  const { t } = useTranslation('members');
  const withdraw = useChange(membersEndpoints.withdrawCheck, ['members', 'oversight']);
  const recordAgain = useRecordAgain(memberId, check);
  const go = () =>
    withdraw.mutate(
      { params: { memberId, checkId: check.checkId } },
      { onSuccess: () => tell(t('checks.withdrawn'), recordAgain) },
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
