import { lazy, Suspense, useEffect } from 'react';
import { useActing } from '#client/lib/acting.ts';
import { followMember } from '#client/lib/i18n.ts';
import { useMember, useSession } from '#client/lib/session.ts';
import { lookThroughZone } from '#client/lib/zone.ts';

const SendWaiting = lazy(() => import('./send-waiting.tsx'));

/** What follows from who I am: the language, the zone, and what I hear of others’ steps. */
export const FollowSession = () => {
  const member = useMember();
  const acting = useActing();
  const language = member?.language;
  if (member) lookThroughZone(member.mutual.zone);
  useEffect(() => {
    if (language) void followMember(language);
  }, [language]);
  const memberId = member?.memberId;
  const signedIn = useSession().data?.signedIn ?? null;
  const freshUntil = signedIn?.secondStep.freshUntil ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rooms are decided when I join, and a second step opens one more
  useEffect(() => {
    if (!memberId || acting.as !== memberId) return;
    let leave = () => {};
    let gone = false;
    void import('#client/lib/realtime.ts').then(({ listenAs }) => {
      if (!gone) leave = listenAs(acting);
    });
    return () => {
      gone = true;
      leave();
    };
  }, [memberId, acting, freshUntil]);
  if (!signedIn || !memberId) return null;
  return (
    <Suspense>
      <SendWaiting email={signedIn.email} />
    </Suspense>
  );
};
