import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CardPart } from '#client/features/payments/card-part.tsx';
import { useCheckCard } from '#client/features/payments/changes.ts';
import { useWayToPay } from '#client/features/payments/queries.ts';
import { useLookAgain } from '#client/features/payments/use-look-again.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';

/** Setting up a card: over to the payment service and back. Coming back proves nothing, so it is looked up. */
const Card = () => {
  const { t } = useTranslation('payments');
  const [search] = useSearchParams();
  const check = useCheckCard();
  const way = useWayToPay();
  const look = () =>
    check.mutate({}, { onSuccess: ({ ready }) => tell(t(ready ? 'card.done' : 'card.notYet')) });
  useLookAgain(search.get('card') === 'ready', look);
  return (
    <>
      <PageTitle>{t('card.title')}</PageTitle>
      {check.isPending && <Waiting for={t('card.looking')} />}
      {check.error && <RefusalNote error={check.error} takesFocus={check.submittedAt} onAgain={look} />}
      <Answered to={way}>{(known) => <CardPart way={known} />}</Answered>
      <Go to={paths.budget} variant="subtle">
        {t('card.back')}
      </Go>
    </>
  );
};
export default Card;
