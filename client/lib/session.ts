/** Who I am, as the server sees it; the shell, the guards and realtime read nothing else. */

import { useQuery } from '@tanstack/react-query';
import type { Role } from '#shared/members/schema.ts';
import type { CareMode } from '#shared/mutuals/schema.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import type { OpenedMember, Session } from '#shared/sign-in/schema.ts';
import { useActing } from './acting.ts';
import { question } from './question.ts';

export const sessionQuestion = () => question('session', signInEndpoints.session);
export const useSession = () => useQuery(sessionQuestion());

/** The members this sign-in may act as today. */
export const membersOf = (session: Session | undefined): readonly OpenedMember[] =>
  (session?.signedIn?.members ?? []).filter((member) => member.status === 'member');
/** Those who are not members yet, or no longer. */
export const othersOf = (session: Session | undefined): readonly OpenedMember[] =>
  (session?.signedIn?.members ?? []).filter((member) => member.status !== 'member');

/** The member I am now; null while nobody is signed in or several members still have to be told apart. */
export const memberOf = (session: Session | undefined, as: string | null): OpenedMember | null => {
  const members = membersOf(session);
  const chosen = members.find((member) => member.memberId === as);
  return chosen ?? (members.length === 1 ? (members[0] ?? null) : null);
};

/** The parts in view: mine, or those of the member I act for. */
export const useRoles = (): readonly Role[] => {
  const acting = useActing();
  const member = useMember();
  return acting.for ? acting.forRoles : (member?.roles ?? []);
};

export const useMember = (): OpenedMember | null => {
  const acting = useActing();
  return memberOf(useSession().data, acting.as);
};

/** Whose screen this is: mine, or of the member I act for. */
export const useWhose = (): string | null => {
  const acting = useActing();
  const member = useMember();
  return acting.for ?? member?.memberId ?? null;
};

/** Who may choose the carer in the mutual in view; introducing where nobody is signed in. */
export const useCareMode = (): CareMode => useMember()?.mutual.careMode ?? 'introduction';
