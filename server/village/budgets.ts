/** What the councils pay in: a little more than the week of the rota costs, for most. */
import { pence } from '#shared/language/money.ts';
import { addDays, type Day, mondayOf } from '#shared/language/time.ts';
import { visitsCost } from '#shared/needs/cost.ts';
import { visitsOf } from '#shared/needs/visits.ts';
import { budgetFor } from '../budgets/enter.ts';
import { councilsOf } from '../councils/reads.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { termsOn } from '../terms/reads.ts';
import type { Round } from './rota.ts';
import type { Resident, Story } from './story.ts';

const fivePounds = 500;

type Planned = Pick<Round, 'wish' | 'startsTime'> & { holder: Resident };

/** What one week of these rounds costs, in pence. */
const weekOf = async (story: Story, rounds: readonly Planned[], weekOn: Day): Promise<number> => {
  const mutual = await mutualOf(story.deps.db.read, story.mutualId);
  const { terms } = await termsOn(story.deps.db.read, story.mutualId, weekOn);
  return rounds.reduce((so, { wish, startsTime }) => {
    const rule = {
      onDay: null,
      days: wish.days,
      fromOn: weekOn,
      untilOn: null,
      startsTime,
      wallMinutes: wish.minutes,
      whenTwice: null,
    };
    const visits = visitsOf(rule, weekOn, addDays(weekOn, 6), mutual.zone);
    const need = { kind: wish.kind, carersNeeded: wish.carersNeeded ?? 1 };
    return so + visitsCost(visits, need, terms, mutual);
  }, 0);
};

/** Most have a fifth to spare, some hardly anything, and one has saved up more than the council likes. */
const margins = [120, 125, 118, 130, 109, 122, 160, 115] as const;

export const enterBudgets = async (
  story: Story,
  holders: readonly Resident[],
  rounds: readonly Planned[],
  startsOn: Day,
): Promise<void> => {
  const { deps, mutualId, clock } = story;
  const councils = await councilsOf(deps.db.read, mutualId);
  for (const [place, holder] of holders.entries()) {
    const own = rounds.filter((round) => round.holder.memberId === holder.memberId);
    const cost = await weekOf(story, own, mondayOf(addDays(startsOn, 7)));
    const margin = margins[place % margins.length] ?? 120;
    const weekly = Math.max(5_000, Math.ceil((cost * margin) / 100 / fivePounds) * fivePounds);
    const contribution = place % 4 === 1 ? Math.min(2_500, weekly / 10) : 0;
    const topUp = place % 9 === 3 ? 1_000 : 0;
    const council = councils[place % 3 === 2 ? councils.length - 1 : 0];
    await deps.db.write((tx) =>
      budgetFor(tx, deps.newId, clock.now(), mutualId, holder.memberId, {
        weeklyPence: pence(weekly - contribution),
        contributionWeeklyPence: pence(contribution),
        topUpWeeklyPence: pence(topUp),
        startsOn,
        reviewOn: addDays(startsOn, 365),
        ...(council ? { councilId: council.councilId } : {}),
        planReference: `DP/${2_400 + place * 7}`,
        outcomes: [...new Set(own.map(({ wish }) => wish[holder.language].outcome))],
      }),
    );
  }
};
