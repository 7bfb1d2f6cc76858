/** What the councils of the village ask. They are invented, and each figure says so. */
import { addDays, type Day } from '#shared/language/time.ts';
import { enterCouncilRules } from '../councils/actions.ts';
import { councilsOf } from '../councils/reads.ts';
import { as, type Resident, type Story } from './story.ts';

const source = 'Invented for the demo village, like the council itself: no real council says this';

/** The first counts eight weeks after what is owed, the next four weeks of all that is in the account and two more. */
const rules = [
  { surplusWeeks: 8, counted: 'after-liabilities', contingencyWeeks: 0 },
  { surplusWeeks: 4, counted: 'before-liabilities', contingencyWeeks: 2 },
] as const;

export const enterCouncils = async (story: Story, coordinator: Resident, foundedOn: Day): Promise<void> => {
  const councils = await councilsOf(story.deps.db.read, story.mutualId);
  for (const [place, { councilId }] of councils.entries())
    await enterCouncilRules(as(story, coordinator), councilId, {
      ...(rules[place % rules.length] ?? rules[0]),
      fromOn: foundedOn,
      source,
      checkedOn: foundedOn,
      reviewBy: addDays(foundedOn, 365),
      sameHousehold: 'written-exception',
      excludedUses: [
        { use: 'health-care', words: 'Health care that the NHS gives' },
        { use: 'residential-care', words: 'A permanent place in a care home' },
        { use: 'bills', words: 'Food, rent and the bills of the house' },
        { use: 'gardening', words: 'Gardening, unless it is for getting in and out' },
      ],
    });
};
