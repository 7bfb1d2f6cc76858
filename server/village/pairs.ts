/** Who belongs to whom: recorded when the mutual began, from the rota and a few more who were said yes to. */
import type { Day } from '#shared/language/time.ts';
import type { Engagement } from '#shared/members/schema.ts';
import { keepPair } from '../members/records.ts';
import type { Round } from './rota.ts';
import type { Resident, Story } from './story.ts';

/** Of ten pairs five are employed by the holder, three work for themselves, two are employed by the mutual. */
const engagementOf = (place: number): Engagement => {
  const turn = place % 10;
  if (turn < 5) return 'employed-by-holder';
  return turn < 8 ? 'self-employed' : 'employed-by-mutual';
};

export const recordPairs = async (
  story: Story,
  rounds: readonly (Omit<Round, 'holder' | 'carers'> & { holder: Resident; carers: Resident[] })[],
  carers: readonly Resident[],
  onDay: Day,
): Promise<void> => {
  const { deps, mutualId, chance } = story;
  const pairs = new Map<string, { holder: Resident; carer: Resident; team: boolean }>();
  const pair = (holder: Resident, carer: Resident, team: boolean) => {
    const name = `${holder.memberId} ${carer.memberId}`;
    if (!pairs.has(name)) pairs.set(name, { holder, carer, team });
  };
  for (const { holder, carers: regular } of rounds) for (const carer of regular) pair(holder, carer, true);
  for (const { holder } of rounds) pair(holder, chance.pick(carers), false);
  await deps.db.write(async (tx) => {
    for (const [place, { holder, carer, team }] of [...pairs.values()].entries()) {
      const engagement = engagementOf(place);
      await keepPair(tx, {
        mutualId,
        holderId: holder.memberId,
        carerId: carer.memberId,
        engagement,
        statusCheckOn: engagement === 'self-employed' ? onDay : null,
        team,
        saidYes: true,
        sameHousehold: false,
      });
    }
  });
};
