import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { BankPayouts } from '#client/features/payments/bank-payouts.tsx';
import { useCheckPayee } from '#client/features/payments/changes.ts';
import { PayeePart } from '#client/features/payments/payee-part.tsx';
import { usePayee } from '#client/features/payments/queries.ts';
import { useLookAgain } from '#client/features/payments/use-look-again.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Waiting } from '#client/ui/waiting.tsx';

/** Telling the payment service where to pay me. Its way back looks the same done or not, so it is looked up. */
const PayAccount = () => {
  const { t } = useTranslation('payments');
  const [search] = useSearchParams();
  const check = useCheckPayee();
  const payee = usePayee();
  const look = () => check.mutate({});
  const isBack = search.get('back') !== null || search.get('again') !== null;
  useLookAgain(payee.data?.started === true && (isBack || !payee.data.payable), look);
  return (
    <>
      <PageTitle>{t('account.page')}</PageTitle>
      {check.isPending && <Waiting for={t('account.looking')} />}
      {check.error && <RefusalNote error={check.error} takesFocus={check.submittedAt} onAgain={look} />}
      <Answered to={payee}>
        {(known) => (
          <>
            <PayeePart payee={known} linkRanOut={search.get('again') !== null && !known.payable} />
            <BankPayouts payouts={known.payouts} />
          </>
        )}
      </Answered>
      <Go to={paths.pay} variant="subtle">
        {t('account.back')}
      </Go>
    </>
  );
};
export default PayAccount;
