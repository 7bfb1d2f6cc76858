import { shiftsEndpoints as contract } from '#shared/shifts/endpoints.ts';
import { type Building, serve } from '../http/serve.ts';
import { endOptOut, optOut } from '../members/opt-out.ts';
import { takeSeries } from '../needs/agreements/take-series.ts';
import {
  cancelShift,
  declineShift,
  moveShift,
  reconsiderShift,
  takeShift,
  takeShiftAt,
  takeWithRest,
} from './actions.ts';
import { calendarFeed, closeCalendarFeed, openCalendarFeed } from './calendar.ts';
import { handBackShift } from './hand-back.ts';
import { notWorked } from './not-worked.ts';
import { listSaid } from './said.ts';
import { listOpenShifts, listShifts, lookAtShift } from './show.ts';
import { confirmHours, correctHours, disputeHours, recordHours } from './worked.ts';
import { lookAtWorkingTime, timeOfShift } from './working-time.ts';

export const shiftsRoutes = (building: Building): void => {
  serve(building, contract.openShifts, (call) => listOpenShifts(call, call.query));
  serve(building, contract.shifts, async (call) => ({
    items: await listShifts(call, call.query.from, call.query.to),
  }));
  serve(building, contract.shift, (call) => lookAtShift(call, call.params.shiftId));
  serve(building, contract.takeShift, (call) => takeShift(call, call.params.shiftId));
  serve(building, contract.takeShiftAt, (call) => takeShiftAt(call, call.params.shiftId, call.body.startsAt));
  serve(building, contract.takeSeries, (call) => takeSeries(call, call.params.shiftId));
  serve(building, contract.takeWithRest, (call) =>
    takeWithRest(call, call.params.shiftId, call.body.restStartsAt),
  );
  serve(building, contract.timeOfShift, (call) => timeOfShift(call, call.params.shiftId));
  serve(building, contract.workingTime, lookAtWorkingTime);
  serve(building, contract.optOut, (call) => optOut(call, call.body.noticeDays));
  serve(building, contract.endOptOut, endOptOut);
  serve(building, contract.calendarFeed, calendarFeed);
  serve(building, contract.openCalendarFeed, (call) => openCalendarFeed(call, call.body.names));
  serve(building, contract.closeCalendarFeed, closeCalendarFeed);
  serve(building, contract.declineShift, (call) => declineShift(call, call.params.shiftId));
  serve(building, contract.reconsiderShift, (call) => reconsiderShift(call, call.params.shiftId));
  serve(building, contract.handBackShift, (call) =>
    handBackShift(call, call.params.shiftId, call.body.reason),
  );
  serve(building, contract.cancelShift, (call) => cancelShift(call, call.params.shiftId));
  serve(building, contract.moveShift, (call) => moveShift(call, call.params.shiftId, call.body));
  serve(building, contract.notWorked, (call) => notWorked(call, call.params.shiftId, call.body.reason));
  serve(building, contract.saidHours, async (call) => ({
    items: await listSaid(call, call.params.shiftId),
  }));
  serve(building, contract.recordHours, (call) => recordHours(call, call.params.shiftId, call.body));
  serve(building, contract.confirmHours, (call) =>
    confirmHours(call, call.params.shiftId, call.body.hoursId),
  );
  serve(building, contract.correctHours, (call) => correctHours(call, call.params.shiftId, call.body));
  serve(building, contract.disputeHours, (call) =>
    disputeHours(call, call.params.shiftId, call.body.hoursId, call.body.reason),
  );
};
