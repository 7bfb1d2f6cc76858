import { voicesEndpoints as contract } from '#shared/voices/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { recordOutreach, sayVoice } from './add.ts';
import { showVoices } from './show.ts';

export const voicesRoutes = (building: Building): void => {
  serve(building, contract.voices, (call) => showVoices(call, call.params.proposalId));
  serve(building, contract.sayVoice, (call) => sayVoice(call, call.params.proposalId, call.body));
  serve(building, contract.recordOutreach, (call) => recordOutreach(call, call.params.proposalId, call.body));
};
