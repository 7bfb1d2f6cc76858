/** The map of who a proposal touches, and whose voice was heard. Pure: the order of entries changes nothing but their order. */
import { type GroupNamed, groupKey, knownGroups } from './groups.ts';
import { type Entry, entriesThatCount, type Standing } from './put-right.ts';

export interface VoiceEntry extends Entry, GroupNamed {
  affected: 'yes' | 'no';
}

export interface OutreachEntry extends Entry, GroupNamed {
  people: number;
}

/** How far a group has been brought in. */
export const hearings = ['not-considered', 'not-affected', 'not-reached', 'reached'] as const;
export type Hearing = (typeof hearings)[number];

export interface MappedGroup<V extends VoiceEntry, O extends OutreachEntry> extends GroupNamed {
  voices: Standing<V>[];
  outreaches: Standing<O>[];
  hearing: Hearing;
}

/**
 * Whoever was reached was reached. Of others: nothing is said of them and nobody tried → not considered; everybody
 * who spoke of them says they are not affected → not affected; else not reached. An outreach that found nobody
 * reached nobody.
 */
const hearingOf = (voices: readonly VoiceEntry[], outreaches: readonly OutreachEntry[]): Hearing => {
  if (outreaches.some(({ people }) => people > 0)) return 'reached';
  if (voices.length === 0) return outreaches.length === 0 ? 'not-considered' : 'not-reached';
  return voices.every(({ affected }) => affected === 'no') ? 'not-affected' : 'not-reached';
};

/** Every group all mutuals ask after, said anything of or not; then those members named, as they came. */
export const mapVoices = <V extends VoiceEntry, O extends OutreachEntry>(
  voices: readonly V[],
  outreaches: readonly O[],
): MappedGroup<V, O>[] => {
  const [said, done] = [entriesThatCount(voices), entriesThatCount(outreaches)];
  const groups = new Map<string, GroupNamed>();
  const known = knownGroups.map((group): GroupNamed => ({ group, name: null }));
  for (const { group, name } of [...known, ...said, ...done]) {
    const key = groupKey({ group, name });
    // As it was first spelled.
    if (!groups.has(key)) groups.set(key, { group, name });
  }
  return [...groups].map(([key, named]) => {
    const ofGroup = (entry: GroupNamed) => groupKey(entry) === key;
    const [theirs, reaching] = [said.filter(ofGroup), done.filter(ofGroup)];
    return { ...named, voices: theirs, outreaches: reaching, hearing: hearingOf(theirs, reaching) };
  });
};

/** Voices a decision has not heard: of groups that are affected, and of those nobody thought of. */
export const isMissing = ({ hearing }: { hearing: Hearing }): boolean =>
  hearing === 'not-reached' || hearing === 'not-considered';
