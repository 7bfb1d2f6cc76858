import { holidayEndpoints as contract } from '#shared/pay/holiday-endpoints.ts';
import { type Building, serve } from '../../http/serve.ts';
import { enterHoliday, holidayPaid, takeBackHoliday } from './actions.ts';
import { listHolidays } from './show.ts';

export const holidaysRoutes = (building: Building): void => {
  serve(building, contract.holidays, (call) => listHolidays(call));
  serve(building, contract.enterHoliday, (call) => enterHoliday(call, call.body));
  serve(building, contract.takeBackHoliday, (call) => takeBackHoliday(call, call.params.holidayId));
  serve(building, contract.holidayPaid, (call) => holidayPaid(call, call.params.holidayId, call.body.paidOn));
};
