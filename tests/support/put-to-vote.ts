/** Anything members may decide, put to them and carried through the vote. */
import { addDays, type Day, day } from '#shared/language/time.ts';
import type { Choice, Proposal, VotingClass } from '#shared/proposals/schema.ts';
import { vote } from './deciding.ts';
import { api, at, type Person, type World } from './world.ts';

const { proposals, voices } = api;

export type ChangeAsked = Record<string, unknown> & { kind: Proposal['kind'] };

/** As a draft; nobody is given notice yet. */
export const drafted = async (person: Person, change: ChangeAsked, title = 'Something to decide') => {
  const body = { title, why: 'Because we talked about it.', change } as never;
  const { proposalId, earliestOn } = await person.call(proposals.propose, { body });
  return { params: { proposalId }, opensOn: earliestOn };
};
export type Drafted = Awaited<ReturnType<typeof drafted>>;

/** Notice of a draft for the first day there may be. */
export const noticeOf = async (person: Person, { params, opensOn }: Drafted) => {
  const how = 'It touches them.';
  for (const group of ['those-who-use', 'those-who-give'] as const)
    await person.call(voices.sayVoice, { params, body: { group, affected: 'yes', how } as never });
  return person.call(proposals.giveNotice, { params, body: { opensOn } });
};

export const putToVote = async (person: Person, change: ChangeAsked, title?: string): Promise<Drafted> => {
  const made = await drafted(person, change, title);
  await noticeOf(person, made);
  return made;
};

export const opened = async (world: World, { opensOn }: Drafted): Promise<void> => {
  await world.moveTo(at(opensOn, '08:00'));
  await world.settleDown();
};

/** The morning after the last day of voting. */
export const closedOn = ({ opensOn }: Drafted): Day => addDays(day(opensOn), 7);

export const closed = async (world: World, made: Drafted): Promise<void> => {
  await world.moveTo(at(closedOn(made), '08:00'));
  await world.settleDown();
};

export const allVote = (
  people: readonly Person[],
  made: Pick<Drafted, 'params'>,
  as: VotingClass,
  choice: Choice,
) => Promise.all(people.map((person) => vote(person, made, as, choice)));

export const shownTo = (person: Person, { params }: Pick<Drafted, 'params'>) =>
  person.call(proposals.proposal, { params });
