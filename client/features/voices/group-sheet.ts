/** Which group is meant, as it is chosen in a form and as it is sent. Pure. */
import { type GroupNamed, knownGroups } from '#shared/voices/groups.ts';
import type { Voices } from '#shared/voices/schema.ts';

const ownGroup = 'named:';
/** A group that is not on the map yet. */
export const anotherGroup = 'named';

export const chosenOf = ({ group, name }: GroupNamed): string =>
  group === 'named' ? `${ownGroup}${name}` : group;

/** Groups every mutual asks after, then those members named. */
export const groupsIn = ({ groups }: Voices): GroupNamed[] => [
  ...knownGroups.map((group) => ({ group, name: null })),
  ...groups.filter(({ group }) => group === 'named').map(({ group, name }) => ({ group, name })),
];

/** Typed text is checked by the schema: what is not chosen is sent as it stands. */
export const groupFrom = (chosen: string, typed: string): { group: string; name: string | null } => {
  if (chosen.startsWith(ownGroup)) return { group: 'named', name: chosen.slice(ownGroup.length) };
  return { group: chosen, name: chosen === anotherGroup && typed.trim() !== '' ? typed : null };
};
