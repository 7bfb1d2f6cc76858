import { useActing } from '#client/lib/acting.ts';
import { useMember, useRoles } from '#client/lib/session.ts';
import { votingClasses } from '#shared/proposals/schema.ts';

/** Whether the member in view has a vote that this person may give: their own, what they enter, or a right of theirs. */
export const useMayVote = (): boolean => {
  const acting = useActing();
  const member = useMember();
  const roles = useRoles();
  if (!member || !votingClasses.some((votingClass) => roles.includes(votingClass))) return false;
  if (!acting.for || acting.saidBy) return true;
  return member.actsFor.find((holder) => holder.memberId === acting.for)?.rights.includes('vote') ?? false;
};
