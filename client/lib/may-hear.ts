import { useActing } from './acting.ts';
import { useMember } from './session.ts';

/**
 * Whether messages and notices of the member in view are this person’s to read: their own, or those of a holder for
 * whom they book; never what a coordinator would see while entering somebody’s word.
 */
export const useMayHear = (): boolean => {
  const acting = useActing();
  const member = useMember();
  if (!member || acting.saidBy) return false;
  if (!acting.for) return true;
  return member.actsFor.find((holder) => holder.memberId === acting.for)?.rights.includes('book') ?? false;
};
