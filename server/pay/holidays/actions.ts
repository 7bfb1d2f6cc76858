/** Holiday entered by the carer or whoever employs them, taken back by either, and paid. */
import type { Reader, Writer } from '#db/database.ts';
import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { type Pence, pence } from '#shared/language/money.ts';
import { type Day, dayAt } from '#shared/language/time.ts';
import { accountOf } from '#shared/ledger/accounts.ts';
import { holidayBalance, holidayPay } from '#shared/pay/holiday-balance.ts';
import type { HolidayAccount, HolidayBody } from '#shared/pay/holiday-endpoints.ts';
import { employerOf } from '#shared/settlements/settle.ts';
import type { Call } from '../../http/call.ts';
import { postJournal } from '../../ledger/actions.ts';
import { isAboutOneself } from '../../members/policy.ts';
import { setAsideOf } from '../../members/ties-reads.ts';
import { mutualOf } from '../../mutuals/reads.ts';
import { announce, note } from '../../oversight/actions.ts';
import { type Account, accountsOf, presentAccount } from './accounts.ts';
import { isOneOfTheTwo } from './policy.ts';
import { findHoliday, holidayBetween } from './reads.ts';
import { changeHoliday, keepHoliday } from './records.ts';

type Between = { carerId: Id<'member'>; holderId: Id<'member'> | null };
type Found = NonNullable<Awaited<ReturnType<typeof findHoliday>>>;

/** The account of the two, or nothing: who is not employed has none. */
const accountBetween = async (handle: Reader, call: Call, between: Between): Promise<Account> => {
  const mutual = await mutualOf(handle, call.actor.mutualId);
  const { carerId, holderId } = between;
  const engagement = holderId ? 'employed-by-holder' : 'employed-by-mutual';
  const employer = employerOf(engagement, holderId ?? carerId);
  const today = dayAt(call.now, mutual.zone);
  const found = (await accountsOf(handle, mutual, { carerId }, today)).find(
    (account) => account.employer === employer,
  );
  if (!found) throw new Refusal('not-found');
  return found;
};

const tell = (tx: Writer, call: Call, { carerId, holderId }: Between): void =>
  announce(
    tx,
    call,
    'payment.changed',
    { memberId: carerId },
    { members: [carerId, ...(holderId ? [holderId] : [])], groups: ['coordinators'] },
  );

const after = async (tx: Writer, call: Call, between: Between): Promise<HolidayAccount> =>
  presentAccount(await accountBetween(tx, call, between));

const refuseNotEarned = (account: Account, minutes: number): void => {
  const { leftMinutes } = holidayBalance(
    account.weeks,
    account.taken.map(({ row }) => row),
  );
  if (minutes > leftMinutes) throw new Refusal({ code: 'holiday-not-earned', facts: { leftMinutes } });
};

export const enterHoliday = (call: Call, given: HolidayBody): Promise<HolidayAccount> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const between = { carerId: given.carerId, holderId: given.holderId ?? null };
    if (!isOneOfTheTwo(call.actor, between)) throw new Refusal('not-found');
    const account = await accountBetween(tx, call, between);
    const { fromOn, untilOn, minutes } = given;
    const there = { carerId: given.carerId, employer: account.employer };
    if (await holidayBetween(tx, mutualId, there, fromOn, untilOn))
      throw new Refusal('holiday-there-already');
    refuseNotEarned(account, minutes);
    const holidayId = call.deps.newId('holiday');
    await keepHoliday(tx, {
      mutualId,
      holidayId,
      ...between,
      employer: account.employer,
      fromOn,
      untilOn,
      minutes,
      ...holidayPay(account.weeks, fromOn, minutes),
      enteredById: by.memberId,
      enteredAt: call.now,
    });
    await note(tx, call, 'HOLIDAY_ENTERED', holidayId, { carerId: given.carerId, fromOn, untilOn, minutes });
    tell(tx, call, between);
    return after(tx, call, between);
  });

const refusePaid = (row: Found): void => {
  if (row.paidOn !== null) throw new Refusal({ code: 'holiday-paid-already', facts: { paidOn: row.paidOn } });
};

export const takeBackHoliday = (call: Call, holidayId: Id<'holiday'>): Promise<HolidayAccount> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const row = await findHoliday(tx, mutualId, holidayId);
    if (!row || !isOneOfTheTwo(call.actor, row)) throw new Refusal('not-found');
    refusePaid(row);
    await changeHoliday(tx, mutualId, holidayId, { takenBackAt: call.now, takenBackById: by.memberId });
    await note(tx, call, 'HOLIDAY_TAKEN_BACK', holidayId);
    tell(tx, call, row);
    return after(tx, call, row);
  });

/** What was set aside for it is owed no more; of what the mutual owes its own employees the books know in payroll. */
const postPaid = async (tx: Writer, call: Call, row: Found): Promise<void> => {
  const { mutualId, by } = call.actor;
  if (row.holderId === null) return;
  const kept = await setAsideOf(tx, mutualId, row.holderId);
  const amountPence: Pence = pence(Math.min(row.payPence, kept));
  if (amountPence <= 0) return;
  await postJournal(
    tx,
    { mutualId, at: call.now, byId: by.memberId, newId: call.deps.newId },
    {
      cause: `holiday-paid:${row.holidayId}`,
      transfers: [
        {
          kind: 'set-aside',
          debitAccountId: accountOf('holder-set-aside', row.holderId),
          creditAccountId: accountOf('holder-funds', row.holderId),
          amountPence,
          holderId: row.holderId,
        },
      ],
    },
  );
};

export const holidayPaid = (call: Call, holidayId: Id<'holiday'>, paidOn: Day): Promise<HolidayAccount> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const row = await findHoliday(tx, mutualId, holidayId);
    if (!row) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, row.carerId)) throw new Refusal('own-payment');
    refusePaid(row);
    const { zone } = await mutualOf(tx, mutualId);
    if (paidOn > dayAt(call.now, zone))
      throw new Refusal('invalid-input', [{ pointer: '/paidOn', detail: 'This day is still to come.' }]);
    await postPaid(tx, call, row);
    await changeHoliday(tx, mutualId, holidayId, { paidOn, paidAt: call.now, paidById: by.memberId });
    await note(tx, call, 'HOLIDAY_PAID', holidayId, { payPence: row.payPence, paidOn });
    tell(tx, call, row);
    return after(tx, call, row);
  });
