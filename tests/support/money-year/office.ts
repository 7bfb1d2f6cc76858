/** What people decide once a week: who bears what a bank took back, what is given back, which settled hours were wrong. */
import type { Chance } from '#server/village/chance.ts';
import { addMinutes, type Day } from '#shared/language/time.ts';
import { fresh } from '../care-week.ts';
import { api, type Person, type World } from '../world.ts';
import type { Visit } from './visits.ts';

const { payments, settlements } = api;

interface Deciding {
  world: World;
  chance: Chance;
  visits: readonly Visit[];
  diary: string[];
}

/** Not answered by the payment service, or decided by its own word meanwhile: another week. */
const mayWait = (status: number): boolean => [200, 201, 404, 409, 503].includes(status);

const expectAnswered = (what: string, { status, body }: { status: number; body: unknown }): void => {
  if (!mayWait(status)) throw new Error(`${what} → ${status} ${JSON.stringify(body)}`);
};

/** What payroll gave back for those who are on it, before their week is settled. */
export const enterNetPays = async ({ world, chance }: Deciding, weekOn: Day): Promise<void> => {
  const coordinator = await fresh(world, 'rhian');
  const { waiting } = await coordinator.call(settlements.previewSettlement, { query: { weekOn } });
  for (const { reason, holder, carer } of waiting) {
    if (reason !== 'net-pay-missing') continue;
    const netPence = (100 + chance.below(200)) as never;
    const body = { weekOn, holderId: holder.memberId, carerId: carer.memberId, netPence };
    await coordinator.call(settlements.enterNetPay, { body });
  }
};

export const decideClaims = async ({ world, chance, diary }: Deciding): Promise<void> => {
  const coordinator = await fresh(world, 'rhian');
  const { open } = await coordinator.call(payments.claims, {});
  for (const { claimId } of open) {
    const as = chance.happens(60) ? ('ask-again' as const) : ('mutual-bears' as const);
    diary.push(`${world.now()} ${claimId} ${as}`);
    const body = { as, words: 'We have spoken with the holder about it.' };
    const answer = await coordinator.ask(payments.decideClaim, { params: { claimId }, body });
    expectAnswered('a claim', answer);
  }
};

/** A little of the mutual's own money goes back to somebody it was collected from. */
const giveBack = async ({ world, chance, diary }: Deciding, coordinator: Person): Promise<void> => {
  const { items } = await coordinator.call(settlements.settlements, { query: { limit: 5 } });
  if (items.length === 0) return;
  const { settlementId } = chance.pick(items);
  const { dues } = await coordinator.call(settlements.settlement, { params: { settlementId } });
  const collected = dues.filter(({ status }) => status === 'collected');
  if (collected.length === 0) return;
  const { dueId } = chance.pick(collected);
  const body = {
    dueId,
    amountPence: (1 + chance.below(40)) as never,
    outOf: 'own-money' as const,
    reason: 'It was more than it should have been.',
    mayBeClaimedToo: true,
  };
  const answer = await coordinator.ask(payments.askRefund, { body });
  diary.push(`${world.now()} refund of ${dueId}: ${answer.status}`);
  expectAnswered('a refund', answer);
};

/** Those that came back are sent once more, or let go. */
export const decideRefunds = async ({ world, chance }: Deciding, letGo: boolean): Promise<void> => {
  const coordinator = await fresh(world, 'rhian');
  const { items } = await coordinator.call(payments.refunds, {});
  for (const { refundId, status } of items) {
    if (status !== 'failed') continue;
    const as = letGo || chance.happens(50) ? ('let-go' as const) : ('again' as const);
    const answer = await coordinator.ask(payments.decideRefund, { params: { refundId }, body: { as } });
    expectAnswered('a refund that came back', answer);
  }
};

/** One looked at their diary again; the other mostly agrees. */
const putRight = async ({ world, chance, visits, diary }: Deciding): Promise<void> => {
  const old = visits.filter(
    ({ isOver, shift }) => isOver && shift.endsAt < addMinutes(world.now(), -10 * 1_440),
  );
  if (old.length === 0) return;
  const { holder, carer, shift } = chance.pick(old);
  const [one, other] = chance.happens(50) ? [holder, carer] : [carer, holder];
  const params = { shiftId: shift.shiftId };
  const body = {
    startedAt: shift.startsAt,
    endedAt: addMinutes(shift.endsAt, 15 * (chance.below(4) - 1)),
    breakMinutes: 0,
    disturbedMinutes: 0,
    didNotHappen: chance.happens(10),
    reason: 'I looked at my diary again.',
  };
  const asked = await one.ask(settlements.askCorrection, { params, body });
  if (asked.status !== 201) return expectAnswered('a correction', asked);
  const correctionId = asked.body.corrections.at(-1)?.correctionId;
  if (!correctionId) throw new Error('A correction without its id');
  const answer = chance.happens(80) ? ('agreed' as const) : ('declined' as const);
  diary.push(`${world.now()} correction of ${shift.shiftId} ${answer}`);
  expectAnswered(
    'an answer to a correction',
    await other.ask(settlements.answerCorrection, { params: { ...params, correctionId }, body: { answer } }),
  );
};

export const decide = async (deciding: Deciding): Promise<void> => {
  const { world, chance } = deciding;
  await decideClaims(deciding);
  await decideRefunds(deciding, false);
  if (chance.happens(60)) await giveBack(deciding, await fresh(world, 'rhian'));
  for (let nth = chance.below(3); nth > 0; nth -= 1) await putRight(deciding);
};
