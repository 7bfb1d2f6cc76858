import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { isRefusal } from '#client/lib/problem-error.ts';
import { Go } from '#client/ui/go.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { type Status, StatusMark } from '#client/ui/status-mark.tsx';
import type { Offer, OfferStatus } from '#shared/shifts/offers/schema.ts';
import { useAnswerOffer } from './offer-queries.ts';
import { OfferTimes } from './offer-times.tsx';
import './offers.css';

const marks: Record<OfferStatus, Status> = {
  waiting: 'waiting',
  accepted: 'good',
  declined: 'over',
  withdrawn: 'over',
  lapsed: 'over',
};

/** Why the carer cannot be given it after all, as far as it is the holder’s to know. */
const NoLonger = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('offers');
  const because = isRefusal(error, 'offer-does-not-fit') ? error.facts['because'] : null;
  return typeof because === 'string' ? <p>{t(`noLonger.${because}`, { defaultValue: '' })}</p> : null;
};

type Word = 'yes' | 'no';

const YesAndNo = ({
  name,
  saying,
  onSay,
}: {
  name: string;
  /** Which of the two is on its way. */
  saying: Word | null;
  onSay: (said: Word) => void;
}) => {
  const { t } = useTranslation('offers');
  return (
    <>
      <Button loading={saying === 'yes'} disabled={saying !== null} onClick={() => onSay('yes')}>
        {t('answer.yes', { name })}
      </Button>
      <Button
        variant="default"
        aria-label={t('answer.noName', { name })}
        loading={saying === 'no'}
        disabled={saying !== null}
        onClick={() => onSay('no')}
      >
        {t('answer.no')}
      </Button>
    </>
  );
};

const ToShift = ({ offer: { shiftId, title } }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  return (
    <Go to={paths.shift(shiftId)} variant="subtle">
      {t('shift')}
      <span className="only-heard">: {title}</span>
    </Go>
  );
};

/** A carer who said yes to a shift of mine: who, when, why they fit, and my answer. */
export const OfferToMe = ({
  offer,
  reasons,
  onAnswered,
  isOnItsShift = false,
}: {
  offer: Offer;
  reasons?: ReactNode;
  onAnswered: (answer: Word) => void;
  isOnItsShift?: boolean;
}) => {
  const { t } = useTranslation('offers');
  const answer = useAnswerOffer();
  const { offerId, carer, status, laterStartsAt, series, asksMe, title } = offer;
  const { name } = carer;
  const give = (said: Word) =>
    answer.mutate({ params: { offerId }, body: { answer: said } }, { onSuccess: () => onAnswered(said) });
  const saying = answer.isPending ? answer.variables.body.answer : null;
  return (
    <Sheet title={t(laterStartsAt ? 'if' : 'of', { name })}>
      {!isOnItsShift && <p>{title}</p>}
      {!asksMe && (
        <p>
          <StatusMark is={marks[status]}>{t(`statusHolder.${status}`)}</StatusMark>
        </p>
      )}
      <OfferTimes offer={offer} />
      {series && <p>{t('series')}</p>}
      {asksMe && reasons}
      {answer.error && (
        <RefusalNote error={answer.error} takesFocus={answer.submittedAt}>
          <NoLonger error={answer.error} />
        </RefusalNote>
      )}
      <div className="row offer-steps">
        {asksMe && <YesAndNo name={name} saying={saying} onSay={give} />}
        {!isOnItsShift && <ToShift offer={offer} />}
      </div>
    </Sheet>
  );
};

/** A yes of mine that has been answered, overtaken or taken back. */
export const OfferOfMine = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  const { status, title, holder } = offer;
  return (
    <Sheet title={`${title}, ${holder.name}`}>
      <p>
        <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>
      </p>
      <OfferTimes offer={offer} />
      {status === 'accepted' && <ToShift offer={offer} />}
    </Sheet>
  );
};
