import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NextThing } from '#client/ui/next-thing.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { paymentsEndpoints } from '#shared/payments/endpoints.ts';
import { useStartCard } from './changes.ts';
import { leaveFor } from './leave-for.ts';

type WayToPay = ReplyOf<typeof paymentsEndpoints.wayToPay>;

/** `Visa debit ending 0077`, as far as it is known. */
export const CardName = ({ way }: { way: WayToPay }) => {
  const { t } = useTranslation('payments');
  const brand = way.brand ? way.brand.charAt(0).toUpperCase() + way.brand.slice(1) : t('card.card');
  return <>{t('card.ending', { brand, lastFour: way.lastFour ?? '' })}</>;
};

/** The card, or the way to one. Nothing is taken by setting it up. */
export const CardPart = ({ way }: { way: WayToPay }) => {
  const { t } = useTranslation('payments');
  const start = useStartCard();
  return (
    <NextThing
      title={t(way.ready ? 'card.readyTitle' : 'card.missingTitle')}
      action={
        <Button loading={start.isPending} onClick={() => start.mutate({}, { onSuccess: leaveFor })}>
          {t(way.ready ? 'card.change' : 'card.setUp')}
        </Button>
      }
    >
      {way.ready && (
        <p>
          <StatusMark is="good">
            <CardName way={way} />
          </StatusMark>
        </p>
      )}
      <p>{t('card.why')}</p>
      <p>{t('card.where')}</p>
      {start.error && <RefusalNote error={start.error} takesFocus={start.submittedAt} />}
    </NextThing>
  );
};
