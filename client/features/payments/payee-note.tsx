import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import type { Payee } from '#shared/payments/schema.ts';
import { stateOf } from './payee-state.ts';

/** Shown only while something stands between me and my pay. */
export const PayeeNote = ({ payee }: { payee: Payee }) => {
  const { t } = useTranslation('payments');
  const state = stateOf(payee);
  if (state === 'ready' || state === 'checked') return null;
  return (
    <NextThing
      title={t(`account.title.${state}`)}
      action={<Go to={paths.payAccount}>{t(`account.go.${state}`)}</Go>}
    >
      <p>{t(`account.why.${state}`)}</p>
    </NextThing>
  );
};
