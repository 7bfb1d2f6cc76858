import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { BankLine } from '#shared/ledger/bank/schema.ts';
import { useSayMovement } from './say-movement.ts';
import { useTakeBackLine, type Whose } from './whose.ts';

/** What was said of a line and by whom; it can be taken back. */
export const SaidPart = ({
  whose,
  lineId,
  answer,
}: {
  whose: Whose;
  lineId: string;
  answer: NonNullable<BankLine['answer']>;
}) => {
  const { t } = useTranslation(['bank', 'ledger']);
  const say = useSayMovement();
  const takeBack = useTakeBackLine(whose);
  return (
    <>
      <p>
        <StatusMark is={answer.says === 'not-ours' ? 'over' : 'good'}>{t(`said.${answer.says}`)}</StatusMark>{' '}
        {answer.movement && say(answer.movement)}
        {answer.source && t(`ledger:kinds.holder-${answer.source}`)}
        {answer.reason}
      </p>
      <p className="quiet">{t('said.by', { name: answer.by })}</p>
      <Button
        variant="subtle"
        loading={takeBack.isPending}
        onClick={() =>
          takeBack.mutate({ params: { lineId } }, { onSuccess: () => tell(t('said.takenBack')) })
        }
      >
        {t('said.takeBack')}
      </Button>
      {takeBack.error && <RefusalNote error={takeBack.error} takesFocus={takeBack.submittedAt} />}
    </>
  );
};
