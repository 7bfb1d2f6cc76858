import { proposalsEndpoints as contract } from '#shared/proposals/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { castBallot } from './cast.ts';
import { giveNotice, propose, redraft, withdraw } from './draft.ts';
import { listProposals, showBallots, showProposal } from './show.ts';
import { showImpactForAll, showMyImpact } from './show-impact.ts';

export const proposalsRoutes = (building: Building): void => {
  serve(building, contract.proposals, (call) => listProposals(call, call.query));
  serve(building, contract.proposal, (call) => showProposal(call, call.params.proposalId));
  serve(building, contract.propose, (call) => propose(call, call.body));
  serve(building, contract.redraft, (call) => redraft(call, call.params.proposalId, call.body));
  serve(building, contract.giveNotice, (call) => giveNotice(call, call.params.proposalId, call.body.opensOn));
  serve(building, contract.withdraw, (call) => withdraw(call, call.params.proposalId));
  serve(building, contract.castBallot, (call) => castBallot(call, call.params.proposalId, call.body));
  serve(building, contract.myImpact, (call) => showMyImpact(call, call.params.proposalId));
  serve(building, contract.impactForAll, (call) => showImpactForAll(call, call.params.proposalId));
  serve(building, contract.ballots, (call) => showBallots(call, call.params.proposalId));
};
