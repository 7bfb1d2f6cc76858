import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import type { AskedOfMe } from '#shared/cover/schema.ts';
import { useAnswerCover } from './changes.ts';

/** `offered`: yes, and it waits for the holder’s. */
type Answered = 'yes' | 'no' | 'offered';

const useAnswering = ({ coverId, shift }: AskedOfMe, onAnswered: (answer: Answered) => void) => {
  const [answer, later] = [useAnswerCover(), useAnswerCover()];
  const params = { coverId };
  return {
    answer,
    give: (said: 'yes' | 'no') =>
      answer.mutate(
        { params, body: { answer: said } },
        { onSuccess: () => onAnswered(said === 'yes' && shift.holderDecides ? 'offered' : said) },
      ),
    /** Refused, the form that asked for it shows why. */
    sayLater: (laterStartsAt: string) =>
      later
        .mutateAsync({ params, body: { answer: 'later', laterStartsAt } })
        .then(() => onAnswered('offered')),
  };
};

/** One question: whose, when, for what pay, and until when; yes and no beside each other. */
export const AskLine = ({
  asked,
  pay,
  laterForm,
  onAnswered,
}: {
  asked: AskedOfMe;
  pay: React.ReactNode;
  /** Asks for the time from which I could come. */
  laterForm: (onSay: (laterStartsAt: string) => Promise<unknown>) => React.ReactNode;
  onAnswered: (answer: Answered) => void;
}) => {
  const { t } = useTranslation(['cover', 'offers']);
  const say = useSayWhen();
  const { shift, answerBy } = asked;
  const { answer, give, sayLater } = useAnswering(asked, onAnswered);
  const which = `${shift.holderName}, ${say({ at: shift.startsAt })}`;
  return (
    <Sheet title={t('ask.for', { name: shift.holderName, title: shift.title })}>
      <p>
        <strong>
          <When starts={shift.startsAt} ends={shift.endsAt} />
        </strong>
        {shift.area && `, ${shift.area}`}
      </p>
      <p>{pay}</p>
      <p>{t('ask.by', { by: answerBy })}</p>
      {shift.holderDecides && <p>{t('offers:decides', { name: shift.holderName })}</p>}
      {answer.error && <RefusalNote error={answer.error} takesFocus={answer.submittedAt} />}
      <div className="row">
        <Button
          aria-label={t('ask.yesName', { which })}
          loading={answer.isPending && answer.variables.body.answer === 'yes'}
          disabled={answer.isPending}
          onClick={() => give('yes')}
        >
          {t('ask.yes')}
        </Button>
        <Button
          variant="default"
          aria-label={t('ask.noName', { which })}
          loading={answer.isPending && answer.variables.body.answer === 'no'}
          disabled={answer.isPending}
          onClick={() => give('no')}
        >
          {t('ask.no')}
        </Button>
      </div>
      {laterForm(sayLater)}
    </Sheet>
  );
};
