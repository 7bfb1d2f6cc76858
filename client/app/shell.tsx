import { Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router';
import { useActing } from '#client/lib/acting.ts';
import { useMember, useRoles, useSession } from '#client/lib/session.ts';
import { leavePage } from '#client/lib/telling.ts';
import { ToldBar } from '#client/ui/told-bar.tsx';
import { Waiting } from '#client/ui/waiting.tsx';
import { ActingBanner } from './acting-banner.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { RenewedBanner } from './renewed-banner.tsx';
import { SideBar } from './side-bar.tsx';
import { SignalBanner } from './signal-banner.tsx';
import { TopBar } from './top-bar.tsx';
import './shell.css';

const SkipLink = () => {
  const { t } = useTranslation('shell');
  return (
    <a className="skip-link only-heard" href="#main">
      {t('skip')}
    </a>
  );
};

/** The frame of every page: bars, banners, and the one main part. */
export const Shell = () => {
  const session = useSession();
  const member = useMember();
  const acting = useActing();
  const { pathname } = useLocation();
  const { state } = useNavigation();
  // What was said about the last page is over when the next one opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is the reason, not an input
  useEffect(() => leavePage, [pathname]);
  const roles = useRoles();
  const coordinates = roles.includes('coordinator');
  return (
    <div className="shell" data-bars={member ? (coordinates ? 'side' : 'bottom') : 'none'}>
      <SkipLink />
      <header>
        {session.data?.demo && <DemoBanner />}
        <TopBar member={member} />
      </header>
      {member && <ActingBanner />}
      <SignalBanner />
      <RenewedBanner />
      {member && !coordinates && <BottomBar roles={roles} />}
      <div className="shell-body">
        {member && coordinates && <SideBar roles={roles} />}
        <main id="main" tabIndex={-1} className="shell-main" aria-busy={state === 'loading'}>
          {/* Another person’s screen starts afresh: nothing of the last one stays on it. */}
          <Suspense key={`${acting.as} ${acting.for}`} fallback={<Waiting />}>
            <Outlet />
          </Suspense>
          <ToldBar />
        </main>
      </div>
      <ScrollRestoration />
    </div>
  );
};
