import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Need } from '#shared/needs/schema.ts';
import { useAnswerMoved } from './changes.ts';

/** The time of what I had was changed: keep all of it as it is now, or let it go. */
export const AnswerMoved = ({ needId }: { needId: Need['needId'] }) => {
  const { t } = useTranslation('needs');
  const answer = useAnswerMoved();
  const say = (keep: boolean) =>
    answer.mutate(
      { params: { needId }, body: { keep } },
      {
        onSuccess: ({ kept, offeredAgain }) =>
          tell(
            keep && offeredAgain > 0
              ? t('moved.someKept', { count: kept })
              : t(keep ? 'moved.kept' : 'moved.letGo'),
          ),
      },
    );
  return (
    <div>
      {answer.error && <RefusalNote error={answer.error} takesFocus={answer.submittedAt} />}
      <p>{t('moved.question')}</p>
      <div className="row">
        <Button loading={answer.isPending} onClick={() => say(true)}>
          {t('moved.keep')}
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => say(false)}>
          {t('moved.let')}
        </Button>
      </div>
    </div>
  );
};
