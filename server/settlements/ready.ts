/** Whether a week can be settled now, by whoever asks, and what it comes to. */
import type { Reader } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import { type Pence, pence, sum } from '#shared/language/money.ts';
import { type Day, mondayOf } from '#shared/language/time.ts';
import { settleTooEarly } from '#shared/settlements/calendar.ts';
import type { Call } from '../http/call.ts';
import { type MutualRow, mutualOf } from '../mutuals/reads.ts';
import { type Calculated, calculate, contributionOf, expectedFees, ownMoney } from './calculate.ts';
import { daysOf } from './days.ts';
import { settlementOfWeek } from './settlement-reads.ts';

export const paysThem = (call: Call, { lines }: Calculated): boolean =>
  lines.some((line) => line.carerId === call.actor.by.memberId);

const refuseOwnPayment = (call: Call, calculated: Calculated): void => {
  if (paysThem(call, calculated))
    throw new Refusal({ code: 'own-payment', instead: 'Ask another coordinator to start this settlement.' });
};

const refuseUncovered = async (
  handle: Reader,
  { mutualId }: MutualRow,
  calculated: Calculated,
): Promise<void> => {
  const fees = expectedFees(calculated);
  const covers = pence((await ownMoney(handle, mutualId)) + contributionOf(calculated.lines));
  if (fees > covers)
    throw new Refusal({
      code: 'fees-not-covered',
      facts: { expectedFeePence: fees, coveredPence: covers },
      instead: 'Add to the mutual’s float, or propose a higher contribution.',
    });
};

/** What would be owed by all holders together: the figure that the mutual's limit for one person is about. */
export const chargeOf = ({ dues }: Calculated): Pence => sum(dues.map((due) => due.amountPence));

export const needsTwo = ({ rules }: MutualRow, calculated: Calculated): boolean =>
  rules.twoPeopleAbovePence !== null && chargeOf(calculated) > rules.twoPeopleAbovePence;

/** Everything that must be so before a week is put forward or started. */
export const readyToSettle = async (handle: Reader, call: Call, weekOn: Day) => {
  const { mutualId } = call.actor;
  const mutual = await mutualOf(handle, mutualId);
  if (mondayOf(weekOn) !== weekOn)
    throw new Refusal('invalid-input', [
      { pointer: '/weekOn', detail: 'A settled week begins on a Monday.' },
    ]);
  const days = daysOf(mutual, weekOn);
  refuseIf(settleTooEarly(days, call.now));
  if (await settlementOfWeek(handle, mutualId, weekOn)) throw new Refusal('settlement-already-run');
  const calculated = await calculate(handle, mutual, weekOn);
  refuseOwnPayment(call, calculated);
  await refuseUncovered(handle, mutual, calculated);
  return { mutual, days, calculated };
};
export type Ready = Awaited<ReturnType<typeof readyToSettle>>;
