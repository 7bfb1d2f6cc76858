/** Who needs a voice, for stories of deciding together. */
import { api, type Person } from './world.ts';

const { voices } = api;

interface OfProposal {
  proposalId: string;
}

/** As much as is asked before notice of a vote: how it touches those who use care, and those who give it. */
export const sayWhomItTouches = async (person: Person, params: OfProposal): Promise<void> => {
  const how = 'There would be somebody at night.';
  for (const group of ['those-who-use', 'those-who-give'] as const)
    await person.call(voices.sayVoice, { params, body: { group, affected: 'yes', how } });
};
