/** What must be so before a page opens; otherwise the way there is shown. The server decides for itself. */

import { type ReactNode, useEffect } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { actAs, useActing } from '#client/lib/acting.ts';
import { memberOf, useSession } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { paths, signInThen } from './paths.ts';

const useHere = () => {
  const { pathname, search } = useLocation();
  return pathname + search;
};

/** An installation without a mutual is founded first. */
export const Founded = () => {
  const { pathname } = useLocation();
  return (
    <Answered to={useSession()}>
      {(session) =>
        session.founded || pathname === paths.found ? <Outlet /> : <Navigate to={paths.found} replace />
      }
    </Answered>
  );
};

export const SignedIn = ({ children = <Outlet /> }: { children?: ReactNode }) => {
  const here = useHere();
  return (
    <Answered to={useSession()}>
      {(session) => (session.signedIn ? children : <Navigate to={signInThen(here)} replace />)}
    </Answered>
  );
};

const Chosen = () => {
  const here = useHere();
  const acting = useActing();
  const member = memberOf(useSession().data, acting.as);
  const memberId = member?.memberId;
  useEffect(() => {
    if (memberId && acting.as !== memberId) actAs(memberId);
  }, [memberId, acting.as]);
  if (!memberId) return <Navigate to={`${paths.whoAmI}?next=${encodeURIComponent(here)}`} replace />;
  return acting.as === memberId ? <Outlet /> : <Waiting />;
};

/** Signed in, and it is known as which member. */
export const AsMember = () => (
  <SignedIn>
    <Chosen />
  </SignedIn>
);
