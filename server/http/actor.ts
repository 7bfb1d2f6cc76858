import type { Id } from '#shared/language/ids.ts';
import type { Right, Role } from '#shared/members/schema.ts';

/**
 * In whose name something is done and by whom. Usually the same person; a representative acts for a
 * holder with stated rights; a coordinator in office mode enters what a member said. Both are recorded.
 */
export interface Actor {
  mutualId: Id<'mutual'>;
  memberId: Id<'member'>;
  roles: readonly Role[];
  by: { memberId: Id<'member'>; roles: readonly Role[] };
  via: 'app' | 'phone' | 'paper' | 'import' | 'work';
  /** For a representative: the rights the holder gave. Null in one's own name and in office mode. */
  rights: readonly Right[] | null;
  /** A passkey or a fresh code was given in this session. */
  secondStep: boolean;
}

/** The people themselves and those with stated rights; not a coordinator writing down what was said. */
export const isInOffice = (actor: Actor): boolean => actor.via === 'phone' || actor.via === 'paper';

/** Somebody in their own name, as after following a link of theirs. */
export const actorSelf = (
  mutualId: Id<'mutual'>,
  memberId: Id<'member'>,
  roles: readonly Role[],
  secondStep = false,
): Actor => ({
  mutualId,
  memberId,
  roles,
  by: { memberId, roles },
  via: 'app',
  rights: null,
  secondStep,
});

/** Work that nobody asked for just now, done for the whole mutual. Recorded as `work`, never as a person. */
export const systemActor = (mutualId: Id<'mutual'>): Actor => {
  const memberId = `member_work` as Id<'member'>;
  return {
    mutualId,
    memberId,
    roles: [],
    by: { memberId, roles: [] },
    via: 'work',
    rights: null,
    secondStep: false,
  };
};
