import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { paymentsEndpoints } from '#shared/payments/endpoints.ts';

type Payee = ReplyOf<typeof paymentsEndpoints.payee>;

/** Shown only while nobody could pay me. */
export const PayeeNote = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('payments');
  if (payee.payable) return null;
  const state = payee.started ? 'unfinished' : 'missing';
  return (
    <NextThing
      title={t(`account.title.${state}`)}
      action={<Go to={paths.payAccount}>{t(`account.go.${state}`)}</Go>}
    >
      <p>{t(`account.why.${state}`)}</p>
    </NextThing>
  );
};
