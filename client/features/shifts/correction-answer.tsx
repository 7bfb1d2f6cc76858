import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Correction } from '#shared/settlements/corrections/schema.ts';
import type { CareKind } from '#shared/shifts/schema.ts';
import { useAnswerCorrection } from './corrections-queries.ts';
import { SaidTimes } from './said-times.tsx';

const looks = { agreed: 'filled', declined: 'default', withdrawn: 'default' } as const;

/** A correction that waits: what would count, why, and my answer; or that the other is asked. */
export const CorrectionAnswer = ({
  shiftId,
  kind,
  correction,
}: {
  shiftId: string;
  kind: CareKind;
  correction: Correction;
}) => {
  const { t } = useTranslation('corrections');
  const answer = useAnswerCorrection();
  const { correctionId, hours, reason, mayAnswer, askedByName, askedAt } = correction;
  const isMine = mayAnswer.includes('withdrawn');
  return (
    <div className="stack">
      <p>{t(isMine ? 'waits.mine' : 'waits.theirs', { name: askedByName, at: askedAt })}</p>
      <SaidTimes hours={hours} kind={kind} />
      <blockquote>{reason}</blockquote>
      <p>{t('waits.follows')}</p>
      {answer.error && <RefusalNote error={answer.error} takesFocus={answer.submittedAt} />}
      <div className="row">
        {mayAnswer.map((one) => (
          <Button
            key={one}
            variant={looks[one]}
            loading={answer.isPending && answer.variables?.body.answer === one}
            onClick={() =>
              answer.mutate(
                { params: { shiftId, correctionId }, body: { answer: one } },
                { onSuccess: () => tell(t(`told.${one}`)) },
              )
            }
          >
            {t(`say.${one}`)}
          </Button>
        ))}
      </div>
    </div>
  );
};
