import { messagesEndpoints as contract } from '#shared/messages/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { markRead, write, writeFirst } from './actions.ts';
import { block, unblock } from './blocking.ts';
import { closeReport, listReports, report } from './reporting.ts';
import {
  handOutAttachment,
  listAboutNeed,
  listConversations,
  listMessages,
  showConversation,
} from './show.ts';

export const messagesRoutes = (building: Building): void => {
  serve(building, contract.conversations, (call) => listConversations(call, call.query));
  serve(building, contract.conversation, (call) => showConversation(call, call.params.conversationId));
  serve(building, contract.conversationsOfNeed, (call) =>
    listAboutNeed(call, call.params.needId, call.query.found),
  );
  serve(building, contract.writeFirst, (call) => writeFirst(call, call.params.needId, call.body));
  serve(building, contract.messages, (call) => listMessages(call, call.params.conversationId, call.query));
  serve(building, contract.write, (call) => write(call, call.params.conversationId, call.body));
  serve(building, contract.markRead, (call) => markRead(call, call.params.conversationId, call.body.upTo));
  serve(building, contract.attachment, (call) =>
    handOutAttachment(call, call.params.conversationId, call.params.attachmentId),
  );
  serve(building, contract.block, (call) => block(call, call.params.conversationId));
  serve(building, contract.unblock, (call) => unblock(call, call.params.conversationId));
  serve(building, contract.report, (call) =>
    report(call, call.params.conversationId, call.params.messageId, call.body.why),
  );
  serve(building, contract.reports, (call) => listReports(call, call.query));
  serve(building, contract.closeReport, (call) => closeReport(call, call.params.reportId, call.body.outcome));
};
