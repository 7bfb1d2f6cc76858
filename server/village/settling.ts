/** Monday payroll, Tuesday's settlement, and the days on which money arrives and leaves. */
import { fraction, type Pence, pence, subtract } from '#shared/language/money.ts';
import type { Day } from '#shared/language/time.ts';
import { enterNetPay, settleWeek } from '../settlements/actions.ts';
import { previewSettlement } from '../settlements/preview.ts';
import { as, type Resident, type Story } from './story.ts';

/** An invented payroll: from £242 a week on, 28 % is kept for tax and National Insurance. £300 gross: £283.76. */
const netOf = (grossPence: Pence): Pence => {
  const free = pence(24_200);
  if (grossPence <= free) return grossPence;
  return subtract(grossPence, fraction(subtract(grossPence, free), 28, 100, 'half-up'));
};

/** What payroll gave back is entered pair by pair. */
export const enterPayroll = async (story: Story, coordinator: Resident, weekOn: Day): Promise<void> => {
  const { netNeeded } = await previewSettlement(as(story, coordinator), weekOn);
  for (const { holder, carer, grossPence } of netNeeded)
    await enterNetPay(as(story, coordinator), {
      weekOn,
      holderId: holder.memberId,
      carerId: carer.memberId,
      netPence: netOf(grossPence),
    });
};

/** Stripe's messages and every job, until nothing is left to do. */
export const letThingsHappen = async ({ house, mutualId }: Story): Promise<void> => {
  await house.stripe.control(mutualId).drain();
  await house.schedule.runAll();
  await house.stripe.control(mutualId).drain();
};

export const settleWeekOf = async (story: Story, coordinator: Resident, weekOn: Day): Promise<void> => {
  await settleWeek(as(story, coordinator), weekOn);
  await letThingsHappen(story);
};
