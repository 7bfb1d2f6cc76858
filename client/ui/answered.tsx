import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { mayHelpAgain } from '#client/lib/problem-error.ts';
import { Go } from './go.tsx';
import { PageTitle } from './page-title.tsx';
import { RefusalNote } from './refusal-note.tsx';
import { Waiting } from './waiting.tsx';

interface AnsweredProps<Data> {
  to: UseQueryResult<Data>;
  waitingFor?: string;
  /** The whole page is in the answer, its heading too: without an answer it gets another one. */
  page?: boolean;
  /** Links to what would work, where home is not it. */
  waysOut?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** Asking again helps where nobody answered; where the answer is no, a way on does. */
const Refused = ({ to, page, waysOut }: Omit<AnsweredProps<unknown>, 'children'>) => {
  const { t } = useTranslation('kit');
  const again = mayHelpAgain(to.error);
  return (
    <>
      {page && <PageTitle>{t('notShown')}</PageTitle>}
      <RefusalNote error={to.error} {...(again && { onAgain: () => void to.refetch() })}>
        {!again &&
          (waysOut ?? (
            <Go to={paths.home} variant="default">
              {t('goHome')}
            </Go>
          ))}
      </RefusalNote>
    </>
  );
};

/** A question’s three faces: waiting, refused, answered. `<Answered to={useQuery(…)}>{(needs) => …}</Answered>` */
export const Answered = <Data,>({ children, ...rest }: AnsweredProps<Data>) => {
  const { to, waitingFor } = rest;
  if (to.data !== undefined) return <>{children(to.data)}</>;
  if (to.error) return <Refused {...rest} />;
  return <Waiting {...(waitingFor === undefined ? {} : { for: waitingFor })} />;
};
