import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useCheckSetUp } from '#client/features/payments/changes.ts';
import { useWayToPay } from '#client/features/payments/queries.ts';
import { useLookAgain } from '#client/features/payments/use-look-again.ts';
import { WayPart } from '#client/features/payments/way-part.tsx';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';

/** Setting up how I pay: over to the payment service and back. Coming back proves nothing, so it is looked up. */
const HowIPay = () => {
  const { t } = useTranslation('payments');
  const [search] = useSearchParams();
  const check = useCheckSetUp();
  const way = useWayToPay();
  const look = () =>
    check.mutate({}, { onSuccess: ({ ready }) => tell(t(ready ? 'way.done' : 'way.notYet')) });
  useLookAgain(search.get('way') === 'ready', look);
  return (
    <>
      <PageTitle>{t('way.page')}</PageTitle>
      {check.isPending && <Waiting for={t('way.looking')} />}
      {check.error && <RefusalNote error={check.error} takesFocus={check.submittedAt} onAgain={look} />}
      <Answered to={way}>{(known) => <WayPart way={known} />}</Answered>
      <Go to={paths.budget} variant="subtle">
        {t('way.back')}
      </Go>
    </>
  );
};
export default HowIPay;
