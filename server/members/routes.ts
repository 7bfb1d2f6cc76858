import { Refusal } from '#shared/contract/problem.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import { pairsEndpoints } from '#shared/members/pairs/endpoints.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { admit, apply, confirmApplication, decline, openMutuals } from './applications.ts';
import { recordCheck, withdrawCheck } from './checks.ts';
import { changeContact, changeEmail, confirmEmail } from './contact.ts';
import { acceptInvitation, invite, inviteAgain, joinInvited, lookAtInvitation } from './invitations.ts';
import { leave, partWith, setAsidePaid } from './leaving.ts';
import { listCarers, recordEngagement, recordHousehold, setCloseness } from './pairs.ts';
import { listEntered, listMembers, listViews, ownRecord, showMember } from './record.ts';
import {
  changeRights,
  endActing,
  giveRights,
  listRepresentatives,
  nameRepresentative,
} from './representatives.ts';

const records = (building: Building): void => {
  const on = membersEndpoints;
  serve(building, on.members, (call) => listMembers(call, call.query));
  serve(building, on.member, (call) => showMember(call, call.params.memberId));
  serve(building, on.recordCheck, (call) => recordCheck(call, call.params.memberId, call.body));
  serve(building, on.withdrawCheck, (call) => withdrawCheck(call, call.params.memberId, call.params.checkId));
  serve(building, on.setAsidePaid, (call) => setAsidePaid(call, call.params.memberId, call.body));
  serve(building, on.partWith, (call) => partWith(call, call.params.memberId));
  serve(building, on.leave, (call) => leave(call));
  serve(building, on.myRecord, (call) => ownRecord(call));
  serve(building, on.changeContact, (call) => changeContact(call, call.body));
  serve(building, on.changeEmail, (call) => changeEmail(call, call.body.email));
  serve(building, on.confirmEmail, (call) => confirmEmail(call, call.body.word));
  serve(building, on.recordViews, (call) => listViews(call, call.query));
  serve(building, on.enteredForMe, (call) => listEntered(call, call.query));
};

const joining = (building: Building): void => {
  const on = joiningEndpoints;
  serve(building, on.invite, (call) => invite(call, call.body));
  serve(building, on.inviteAgain, (call) => inviteAgain(call, call.params.memberId, call.body.roles));
  serve(building, on.admit, (call) => admit(call, call.params.memberId));
  serve(building, on.decline, (call) => decline(call, call.params.memberId));
  serve(building, on.openMutuals, (call) => openMutuals(call));
  serve(building, on.apply, (call) => apply(call, call.body));
  serve(building, on.confirmApplication, (call) => confirmApplication(call, call.body.word));
  serve(building, on.lookAtInvitation, (call) => lookAtInvitation(call, call.query.word));
  serve(building, on.acceptInvitation, (call) => acceptInvitation(call, call.body.word));
  serve(building, on.joinInvited, (call) => {
    if (!call.person) throw new Refusal('sign-in-needed');
    return joinInvited(call, call.person.userId, call.params.memberId);
  });
};

const pairs = (building: Building): void => {
  const on = pairsEndpoints;
  serve(building, on.carers, (call) => listCarers(call, call.query));
  serve(building, on.setCloseness, (call) => setCloseness(call, call.params.carerId, call.body.closeness));
  serve(building, on.recordEngagement, (call) => recordEngagement(call, call.params, call.body));
  serve(building, on.recordHousehold, (call) => recordHousehold(call, call.params, call.body));
};

const representatives = (building: Building): void => {
  const on = representativesEndpoints;
  serve(building, on.representatives, (call) => listRepresentatives(call));
  serve(building, on.nameRepresentative, (call) => nameRepresentative(call, call.body));
  serve(building, on.changeRights, (call) =>
    changeRights(call, call.params.representativeId, call.body.rights),
  );
  serve(building, on.endRepresentation, (call) =>
    endActing(call, call.params.representativeId, call.actor.memberId),
  );
  serve(building, on.giveRights, ({ params, body, ...call }) =>
    giveRights(call, { holderId: params.memberId, representativeId: params.representativeId, ...body }),
  );
  serve(building, on.takeRights, (call) =>
    endActing(call, call.params.representativeId, call.params.memberId),
  );
  serve(building, on.stopActing, (call) => endActing(call, call.actor.memberId, call.params.holderId));
};

export const membersRoutes = (building: Building): void => {
  records(building);
  joining(building);
  pairs(building);
  representatives(building);
};
