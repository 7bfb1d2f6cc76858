/** Whose voices a decision needs: the groups every mutual asks after, and those its members name themselves. */

export const knownGroups = [
  'those-who-use',
  'those-who-give',
  'families',
  'neighbours',
  'voluntary-groups',
  'councillors',
  'partners',
  /** Those who want to be involved and have not been able to. */
  'not-yet-able',
] as const;
export type KnownGroup = (typeof knownGroups)[number];

export const voiceGroups = [...knownGroups, 'named'] as const;

export interface GroupNamed {
  group: (typeof voiceGroups)[number];
  /** Of a group members named themselves; null for every other. */
  name: string | null;
}

/**
 * Two spellings of one name are one group: “Young  carers” and “young carers” are `named young carers`. A group
 * every mutual asks after is itself.
 */
export const groupKey = ({ group, name }: GroupNamed): string =>
  group === 'named' ? `named ${(name ?? '').trim().replace(/\s+/g, ' ').toLowerCase()}` : group;
