import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ownAddress } from '#client/app/paths.ts';
import { sessionQuestion } from '#client/lib/session.ts';
import { tell } from '#client/lib/telling.ts';

/** After the second step: the session knows it, what was refused is asked again, and I go back to it. */
export const useFreshStep = () => {
  const { t } = useTranslation('sign-in');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const next = search.get('next');
  return async (): Promise<void> => {
    await client.refetchQueries(sessionQuestion());
    await client.invalidateQueries();
    if (next) await navigate(ownAddress(next), { replace: true });
    else tell(t('second.given'));
  };
};
