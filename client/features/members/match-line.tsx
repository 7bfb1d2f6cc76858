import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { now } from '#client/lib/now.ts';
import { AskFirst } from '#client/ui/ask-first.tsx';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Match, MatchStatus, MatchWord } from '#shared/members/matches/schema.ts';
import { useAnswerMatch, useEndMatch } from './match-queries.ts';

const marks: Record<MatchStatus, Status> = {
  'to-answer': 'attention',
  waiting: 'waiting',
  made: 'good',
  'not-made': 'over',
  ended: 'over',
};

type Told = MatchWord | 'made' | 'ended';
type LineProps = { match: Match; onDone: (what: Told) => void };

/** Yes and no beside each other, each as good an answer; while it is open I may think again. */
const MyWord = ({ match, onDone }: LineProps) => {
  const { t } = useTranslation('matches');
  const answer = useAnswerMatch();
  const { shiftId, other, mine, answerBy } = match;
  const { name } = other;
  const say = (said: MatchWord) =>
    answer.mutate(
      { params: { shiftId }, body: { answer: said } },
      { onSuccess: ({ status }) => onDone(status === 'made' ? 'made' : said) },
    );
  const isSaying = (said: MatchWord) => answer.isPending && answer.variables.body.answer === said;
  const refused = answer.error && <RefusalNote error={answer.error} takesFocus={answer.submittedAt} />;
  if (mine !== null) {
    const instead = mine === 'yes' ? 'no' : 'yes';
    return (
      <>
        {refused}
        <div className="row">
          <Button variant="subtle" loading={answer.isPending} onClick={() => say(instead)}>
            {t(mine === 'yes' ? 'change.toNo' : 'change.toYes')}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{t('question', { name })}</p>
      <p>{t('by', { by: answerBy })}</p>
      {refused}
      <div className="row">
        <Button
          aria-label={t('yesName', { name })}
          loading={isSaying('yes')}
          disabled={answer.isPending}
          onClick={() => say('yes')}
        >
          {t('yes')}
        </Button>
        <Button
          variant="default"
          aria-label={t('noName', { name })}
          loading={isSaying('no')}
          disabled={answer.isPending}
          onClick={() => say('no')}
        >
          {t('no')}
        </Button>
      </div>
    </>
  );
};

const End = ({ match, onDone }: LineProps) => {
  const { t } = useTranslation('matches');
  const end = useEndMatch();
  const { matchId, other } = match;
  if (!matchId) return null;
  return (
    <AskFirst
      button={t('end.button', { name: other.name })}
      title={t('end.title', { name: other.name })}
      yes={t('end.yes')}
      onYes={() => end.mutate({ params: { matchId } }, { onSuccess: () => onDone('ended') })}
      pending={end.isPending}
      error={end.error}
      tried={end.submittedAt}
    >
      <p>{t('end.follows')}</p>
    </AskFirst>
  );
};

const saysOf = ({ status, side }: Match): string | null => {
  if (status === 'to-answer') return null;
  return status === 'made' ? `says.made.${side}` : `says.${status}`;
};

/** Somebody I met: when, how it stands as I may know it, and my word. */
export const MatchLine = ({ match, onDone }: LineProps) => {
  const { t } = useTranslation('matches');
  const { kind, other, metAt, status, mine, answerBy, coming } = match;
  const says = saysOf(match);
  const isOpen = (status === 'to-answer' || mine !== null) && status !== 'made' && status !== 'ended';
  return (
    <Sheet title={t(`met.${kind}`, { name: other.name })}>
      <p>
        <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>
      </p>
      <p>
        <When at={metAt} />
      </p>
      {says && <p>{t(says, { name: other.name, by: answerBy })}</p>}
      {isOpen && answerBy > now() && <MyWord match={match} onDone={onDone} />}
      {status === 'ended' && coming > 0 && (
        <>
          <p>{t('coming', { count: coming })}</p>
          <Go to={paths.week} variant="default">
            {t('toWeek')}
          </Go>
        </>
      )}
      {status === 'made' && <End match={match} onDone={onDone} />}
    </Sheet>
  );
};
