import type { Id } from '#shared/language/ids.ts';
import type { Actor } from '../../http/actor.ts';

/** The carer whose holiday it is, and the holder who employs; a representative only in the holder’s name. */
export const isOneOfTheTwo = (
  { memberId, rights }: Actor,
  { carerId, holderId }: { carerId: Id<'member'>; holderId: Id<'member'> | null },
): boolean => memberId === holderId || (memberId === carerId && rights === null);
