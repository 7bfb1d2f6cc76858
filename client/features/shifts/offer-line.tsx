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

/** A carer who said yes to a shift of mine: who, when, why they fit, and my answer. */
export const OfferToMe = ({
  offer,
  reasons,
  onAnswered,
  isOnItsShift = false,
}: {
  offer: Offer;
  reasons?: ReactNode;
  onAnswered: (answer: 'yes' | 'no') => void;
  isOnItsShift?: boolean;
}) => {
  const { t } = useTranslation('offers');
  const answer = useAnswerOffer();
  const { offerId, carer, status, laterStartsAt, series, asksMe, title, shiftId } = offer;
  const { name } = carer;
  const give = (said: 'yes' | 'no') =>
    answer.mutate({ params: { offerId }, body: { answer: said } }, { onSuccess: () => onAnswered(said) });
  const isSaying = (said: 'yes' | 'no') => answer.isPending && answer.variables.body.answer === said;
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
        {asksMe && (
          <>
            <Button loading={isSaying('yes')} disabled={answer.isPending} onClick={() => give('yes')}>
              {t('answer.yes', { name })}
            </Button>
            <Button
              variant="default"
              aria-label={t('answer.noName', { name })}
              loading={isSaying('no')}
              disabled={answer.isPending}
              onClick={() => give('no')}
            >
              {t('answer.no')}
            </Button>
          </>
        )}
        {!isOnItsShift && (
          <Go to={paths.shift(shiftId)} variant="subtle">
            {t('shift')}
            <span className="only-heard">: {title}</span>
          </Go>
        )}
      </div>
    </Sheet>
  );
};

/** A yes of mine that has been answered, overtaken or taken back. */
export const OfferOfMine = ({ offer }: { offer: Offer }) => {
  const { t } = useTranslation('offers');
  const { status, title, holder, shiftId } = offer;
  return (
    <Sheet title={`${title}, ${holder.name}`}>
      <p>
        <StatusMark is={marks[status]}>{t(`status.${status}`)}</StatusMark>
      </p>
      <OfferTimes offer={offer} />
      {status === 'accepted' && (
        <Go to={paths.shift(shiftId)} variant="default">
          {t('shift')}
          <span className="only-heard">: {title}</span>
        </Go>
      )}
    </Sheet>
  );
};
