import { proposalsEndpoints as contract } from '#shared/proposals/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { answerAmendment, listAmendments, suggestAmendment, takeBackAmendment } from './amend.ts';
import { castBallot } from './cast.ts';
import { changeComment, comment, listComments, lookAtComment, reportComment } from './comment.ts';
import { giveNotice, propose, redraft, withdraw } from './draft.ts';
import { showHistory } from './history.ts';
import { listProposals, showBallots, showProposal } from './show.ts';
import { showImpactForAll, showMyImpact } from './show-impact.ts';

const talkRoutes = (building: Building): void => {
  serve(building, contract.history, (call) => showHistory(call, call.params.proposalId));
  serve(building, contract.comments, (call) => listComments(call, call.params.proposalId, call.query));
  serve(building, contract.comment, (call) => comment(call, call.params.proposalId, call.body.words));
  serve(building, contract.changeComment, (call) => changeComment(call, call.params, call.body.words));
  serve(building, contract.reportComment, (call) => reportComment(call, call.params, call.body.why));
  serve(building, contract.lookAtComment, (call) => lookAtComment(call, call.params, call.body.takenDownWhy));
  serve(building, contract.amendments, (call) => listAmendments(call, call.params.proposalId));
  serve(building, contract.suggestAmendment, (call) =>
    suggestAmendment(call, call.params.proposalId, call.body),
  );
  serve(building, contract.answerAmendment, (call) => answerAmendment(call, call.params, call.body.answer));
  serve(building, contract.takeBackAmendment, (call) => takeBackAmendment(call, call.params));
};

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
  talkRoutes(building);
  serve(building, contract.ballots, (call) => showBallots(call, call.params.proposalId));
};
