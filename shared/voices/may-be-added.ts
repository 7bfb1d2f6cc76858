import type { Reason } from '../contract/problem.ts';
import type { Instant } from '../language/time.ts';
import type { ProposalStatus } from '../proposals/schema.ts';

interface Stage {
  status: ProposalStatus;
  opensAt: Instant | null;
}

/**
 * Until voting opens, to the millisecond, even if nothing has opened it yet: what members vote on is the map as it
 * stood then. Voting opens at 00:00:00.000; said at 23:59:59.999 it counts, said at 00:00:00.000 it is refused.
 */
export const addingRefused = ({ status, opensAt }: Stage, now: Instant): Reason | null =>
  status === 'draft' || (status === 'notice' && opensAt !== null && now < opensAt)
    ? null
    : { code: 'voices-closed' };
