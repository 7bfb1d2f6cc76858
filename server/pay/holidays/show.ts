import { dayAt } from '#shared/language/time.ts';
import type { HolidayAccount } from '#shared/pay/holiday-endpoints.ts';
import type { Call } from '../../http/call.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { accountsOf, presentAccount } from './accounts.ts';

/** Mine as a carer, and those of the carers I employ. */
export const listHolidays = async (call: Call): Promise<{ items: HolidayAccount[] }> => {
  const { read } = call.deps.db;
  const { mutualId, memberId, rights } = call.actor;
  const mutual = await mutualOf(read, mutualId);
  const today = dayAt(call.now, mutual.zone);
  const own = rights ? [] : await accountsOf(read, mutual, { carerId: memberId }, today);
  const employed = await accountsOf(read, mutual, { holderId: memberId }, today);
  return { items: [...own, ...employed].map(presentAccount) };
};
