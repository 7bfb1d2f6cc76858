import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { RefusalNote } from './refusal-note.tsx';
import { Waiting } from './waiting.tsx';

/** A question’s three faces: waiting, refused, answered. `<Answered to={useQuery(…)}>{(needs) => …}</Answered>` */
export const Answered = <Data,>({
  to,
  waitingFor,
  waysOut,
  children,
}: {
  to: UseQueryResult<Data>;
  waitingFor?: string;
  /** Links to what would work, beside trying again. */
  waysOut?: ReactNode;
  children: (data: Data) => ReactNode;
}) => {
  if (to.data !== undefined) return <>{children(to.data)}</>;
  if (to.error)
    return (
      <RefusalNote error={to.error} onAgain={() => void to.refetch()}>
        {waysOut}
      </RefusalNote>
    );
  return <Waiting {...(waitingFor === undefined ? {} : { for: waitingFor })} />;
};
