import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { ownAddress } from '#client/app/paths.ts';
import { actAsNobody } from '#client/lib/acting.ts';
import { sessionQuestion } from '#client/lib/session.ts';

/** What follows a sign-in: nothing of the last person is kept, and I go where I was going. */
export const useEntered = () => {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return async (): Promise<void> => {
    actAsNobody();
    client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
    await client.refetchQueries(sessionQuestion());
    await navigate(ownAddress(search.get('next')), { replace: true });
  };
};
