/** Proposals, for stories of deciding together: new terms with a night rate, and ballots. */
import { randomBytes } from 'node:crypto';
import { pence } from '#shared/language/money.ts';
import { addDays, day } from '#shared/language/time.ts';
import type { Choice, VotingClass } from '#shared/proposals/schema.ts';
import type { Terms } from '#shared/terms/schema.ts';
import { sayWhomItTouches } from './voices.ts';
import { api, at, type Person, type World } from './world.ts';

const { proposals, mutuals } = api;

export const receipt = (): string => randomBytes(16).toString('hex');

/** The terms in force, newest version first, with a share more for the night from 22:00 to 06:00. */
export const withNightRate = async (person: Person, basisPoints: number): Promise<Terms> => {
  const [newest] = (await person.call(mutuals.terms, {})).items;
  if (!newest) throw new Error('A mutual without terms');
  const { terms } = newest;
  // Above the floors that come in April, so that nothing but the night is talked about.
  const baseRates = { ...terms.baseRates, 'personal-assistant': pence(1500) };
  const night = { from: '22:00', to: '06:00', more: { basisPoints } } as unknown as NonNullable<
    Terms['enhancements']['night']
  >;
  return { ...terms, baseRates, enhancements: { ...terms.enhancements, night } };
};

export const nightFrom = '2027-02-01';

/** Drafted, and notice given of the first day there may be; voting opens on it as that day begins. */
export const proposedNight = async (carer: Person, basisPoints = 2000, fromOn = nightFrom) => {
  const terms = await withNightRate(carer, basisPoints);
  const drafted = await carer.call(proposals.propose, {
    body: {
      title: 'A night rate',
      why: 'Nights wear us out, and nobody takes them.',
      change: { kind: 'terms', terms, fromOn: day(fromOn) },
    },
  });
  const params = { proposalId: drafted.proposalId };
  await sayWhomItTouches(carer, params);
  const noticed = await carer.call(proposals.giveNotice, { params, body: { opensOn: drafted.earliestOn } });
  return { ...noticed, params, opensOn: drafted.earliestOn };
};
export type Proposed = Awaited<ReturnType<typeof proposedNight>>;

export const openVoting = async (world: World, { opensOn }: Proposed): Promise<void> => {
  await world.moveTo(at(opensOn, '08:00'));
  await world.settleDown();
};

/** To the morning after the last day of voting, by which it is counted and, if it passed, enacted. */
export const closeVoting = async (world: World, { opensOn }: Proposed, weeks = 1): Promise<void> => {
  await world.moveTo(at(addDays(day(opensOn), 7 * weeks), '08:00'));
  await world.settleDown();
};

export const vote = (
  person: Person,
  { params }: Pick<Proposed, 'params'>,
  votesAs: VotingClass,
  choice: Choice,
  headers: Record<string, string> = {},
  with_ = receipt(),
) => person.ask(proposals.castBallot, { params, body: { votesAs, choice, receipt: with_ } }, headers);
