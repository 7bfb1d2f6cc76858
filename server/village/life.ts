/** One mutual of the village while it is lived in. */
import type { Id } from '#shared/language/ids.ts';
import { addDays, type Day, dayAt, mondayOf } from '#shared/language/time.ts';
import type { LivedRound, Posting } from './needs.ts';
import type { Villager } from './people.ts';
import { type Resident, type Story, zone } from './story.ts';
import type { Town } from './towns.ts';

export interface Life {
  story: Story;
  town: Town;
  coordinator: Resident;
  holders: readonly Resident[];
  /** Grows by the newcomer. */
  carers: Resident[];
  newcomer: Villager | null;
  /** Who acts for which holder. */
  representatives: ReadonlyMap<Id<'member'>, Resident>;
  everybody: Map<Id<'member'>, Resident>;
  planned: readonly Posting[];
  /** The rounds as they are: empty until the needs are posted. */
  rounds: LivedRound[];
  /** The first Monday of care, a week after the founding. */
  beginsOn: Day;
  today: Day;
}

export const todayOf = ({ endsAt }: Pick<Story, 'endsAt'>): Day => dayAt(endsAt, zone);

/** The Monday on which care begins, so that so many whole weeks lie before the present one. */
export const beginningOf = (today: Day, weeks: number): Day => addDays(mondayOf(today), -7 * weeks);

/** Somebody new takes over a round two weeks before the present one. */
export const newcomerOn = (today: Day): Day => addDays(mondayOf(today), -14);

export const whoIs = ({ everybody }: Life, memberId: Id<'member'> | null): Resident => {
  const found = memberId === null ? undefined : everybody.get(memberId);
  if (!found) throw new Error('Somebody in the story does not live in the village');
  return found;
};
