import { noticesEndpoints as contract } from '#shared/notices/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { chooseNotices, countUnread, listNotices, markNoticesRead, showChoices } from './actions.ts';

export const noticesRoutes = (building: Building): void => {
  serve(building, contract.notices, (call) => listNotices(call, call.query));
  serve(building, contract.unread, (call) => countUnread(call));
  serve(building, contract.markNoticesRead, (call) => markNoticesRead(call, call.body.upTo));
  serve(building, contract.noticeChoices, (call) => showChoices(call));
  serve(building, contract.chooseNotices, (call) => chooseNotices(call, call.body.items, call.body.hours));
};
