/** The outage plan: one press takes everything out of the runs and says who is owed what. */
import { Refusal } from '#shared/contract/problem.ts';
import { formatPounds } from '#shared/language/money.ts';
import { dayAt } from '#shared/language/time.ts';
import type { Outage, OwedPerson, OwedToday } from '#shared/outage/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { giveBack, takeOut } from '../settlements/by-hand.ts';
import { owedToday } from './owed.ts';
import { everEntered, openPlan, paymentsOf } from './reads.ts';
import { endPlans, keepPlan } from './records.ts';
import { sealerWith } from './seal.ts';
import { presentPayment } from './show.ts';

export const showOutage = async (call: Call): Promise<Outage> => {
  const { read } = call.deps.db;
  const { mutualId } = call.actor;
  const open = await openPlan(read, mutualId);
  return {
    owed: await owedToday(read, mutualId, call.now),
    plan: open && {
      planId: open.plan.planId,
      madeAt: open.plan.madeAt,
      madeBy: open.madeBy,
      fileHash: open.plan.fileHash,
    },
    payments: (await paymentsOf(read, mutualId)).map(presentPayment),
  };
};

const pounds = (person: OwedPerson['items'][number]): string =>
  formatPounds(person.amountPence).replaceAll(/[£,]/g, '');

/** The sheet that comes back with days and references filled in: one row for each pay or due by hand. */
const sheetOf = (call: Call, { carers, holders }: OwedToday): string =>
  call.deps.csv([
    ['for', 'name', 'week_on', 'amount', 'paid_on', 'reference'],
    ...[...carers, ...holders].flatMap(({ name, items }) =>
      items
        .filter(({ state }) => state === 'by-hand')
        .map((item) => [item.forId ?? '', name, item.weekOn, pounds(item), '', '']),
    ),
  ]);

const tell = (tx: Parameters<typeof announce>[0], call: Call): void => {
  const { memberId } = call.actor.by;
  announce(tx, call, 'payment.changed', { memberId }, { groups: ['coordinators'] });
};

export const makePlan = (call: Call, passphrase: string) => {
  // Slow by design, so it is done before the write and not within it.
  const sealer = sealerWith(passphrase, call.deps.settings.secret);
  return call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const { name, zone } = await mutualOf(tx, mutualId);
    await takeOut(tx, call);
    const owed = await owedToday(tx, mutualId, call.now);
    if (owed.carers.length + owed.holders.length === 0)
      throw new Refusal({ code: 'nothing-owed', instead: 'Settle the weeks that are due first.' });
    const planId = call.deps.newId('plan');
    const content = { plan: planId, mutual: name, madeAt: call.now, owed, sheet: sheetOf(call, owed) };
    const { file, fileHash } = sealer.seal(JSON.stringify(content));
    const { carersPence, holdersPence } = owed;
    await endPlans(tx, mutualId, by.memberId, call.now);
    const made = { madeById: by.memberId, madeAt: call.now };
    await keepPlan(tx, { mutualId, planId, ...made, fileHash, carersPence, holdersPence });
    await note(tx, call, 'OUTAGE_PLAN_MADE', planId, { carersPence, holdersPence });
    tell(tx, call);
    return {
      planId,
      fileName: `outage-plan-${dayAt(call.now, zone)}.carepool`,
      file,
      fileHash,
      fingerprint: sealer.fingerprint,
      owed,
      mutual: name,
    };
  });
};

export const endOutage = (call: Call) =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    const waiting = (await paymentsOf(tx, mutualId)).filter(({ payment }) => payment.state === 'entered');
    if (waiting.length > 0)
      throw new Refusal({
        code: 'outside-payments-waiting',
        facts: { payments: waiting.length },
        instead: 'Have each recorded or withdrawn first.',
      });
    const entered = await everEntered(tx, mutualId);
    const stillByHand = await giveBack(tx, call, (payId) => entered.has(payId));
    await endPlans(tx, mutualId, by.memberId, call.now);
    await note(tx, call, 'OUTAGE_ENDED', null, { stillByHand });
    tell(tx, call);
    tx.onCommit(() => call.deps.wake('settlements'));
    return { stillByHand };
  });
