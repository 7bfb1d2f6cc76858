/** Something bought together, and money of the common fund kept apart, for strangers to ask after. */
import { fundReserves, pledges, purchases } from '#db/schema/index.ts';
import { pence } from '#shared/language/money.ts';
import { addMinutes, day } from '#shared/language/time.ts';
import type { Person, World } from './world.ts';

export const boughtTogether = async (world: World, { mair, nia }: { mair: Person; nia: Person }) => {
  const { db, mutualId } = world;
  const { newId } = world.house.deps;
  const [purchaseId, reserveId] = [newId('purchase'), newId('reserve')];
  const now = world.now();
  await db.write(async (tx) => {
    await tx.insert(purchases).values({
      mutualId,
      purchaseId,
      title: 'A private outing',
      purpose: 'outing',
      kind: 'supplier',
      what: 'A minibus',
      why: 'Alone it is too dear',
      status: 'offered',
      costPence: pence(9000),
      shareRule: 'equal',
      minimumPeople: 3,
      minimumPence: pence(9000),
      closesAt: addMinutes(now, 10_000),
      takesPlaceOn: day('2026-12-10'),
      exitRule: 'pays-share',
      confirmRule: 'majority',
      silence: 'yes',
      confirmDays: 7,
      groupOpen: false,
      offeredById: mair.memberId,
      offeredAt: now,
    });
    await tx.insert(pledges).values({
      mutualId,
      purchaseId,
      holderId: mair.memberId,
      status: 'held',
      pledgedPence: pence(3000),
      outcome: 'Seeing people',
      groupOpen: false,
      startsAt: now,
      pledgedById: mair.memberId,
      pledgedAt: now,
    });
    await tx.insert(fundReserves).values({
      mutualId,
      reserveId,
      purpose: 'training',
      what: 'A first-aid day',
      decision: 'Meeting of 20 November',
      amountPence: pence(100),
      payee: 'Red Cross',
      status: 'asked',
      holdId: newId('journal'),
      spentPence: pence(100),
      evidence: 'Invoice 7',
      evidenceFile: { name: 'invoice.pdf', mediaType: 'application/pdf', content: 'JVBERi0=' },
      reservedById: mair.memberId,
      reservedAt: now,
      askedById: nia.memberId,
      askedAt: now,
    });
  });
  return { purchaseId, reserveId };
};
