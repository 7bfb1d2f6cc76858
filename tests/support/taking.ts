/** Carers taking shift after shift from a server that may be killed at any moment, and what it had answered by then. */
import { randomUUID } from 'node:crypto';
import { aCarer, aHolder, posted } from './care.ts';
import { api, type Person, personAt, type World } from './world.ts';

export interface Lane {
  carer: Person;
  shiftIds: string[];
}

export interface Take {
  carer: Person;
  shiftId: string;
  key: string;
}

const everyDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Each carer has a holder of their own, and an hour every day for twelve weeks to take, one after the other. */
export const lanesIn = async (world: World, count: number): Promise<Lane[]> => {
  const lanes: Lane[] = [];
  for (let lane = 0; lane < count; lane += 1) {
    const [holder, carer] = [await aHolder(world), await aCarer(world)];
    await world.pair(holder.memberId, carer.memberId);
    const { shifts } = await posted(holder, { days: [...everyDay], fromOn: '2026-11-24' });
    lanes.push({ carer, shiftIds: shifts.map(({ shiftId }) => shiftId) });
  }
  return lanes;
};

/** Sends one, or sends it again: the key says that it is the same. */
export const sendTake = async (url: string, { carer, shiftId, key }: Take): Promise<number> => {
  const there = personAt(url, carer.cookie, carer.memberId);
  const { status } = await there.ask(
    api.shifts.takeShift,
    { params: { shiftId } },
    { 'idempotency-key': key },
  );
  return status;
};

export const startTaking = (url: string, lanes: readonly Lane[]) => {
  const acknowledged: Take[] = [];
  const unanswered: Take[] = [];
  const refused: number[] = [];
  const waiting: { count: number; reached: () => void }[] = [];
  const takeAll = async ({ carer, shiftIds }: Lane): Promise<void> => {
    for (const shiftId of shiftIds) {
      const take = { carer, shiftId, key: randomUUID() };
      const status = await sendTake(url, take).catch(() => null);
      if (status === null) {
        unanswered.push(take);
        return;
      }
      if (status !== 200) refused.push(status);
      else acknowledged.push(take);
      for (const { count, reached } of waiting) if (acknowledged.length >= count) reached();
    }
  };
  return {
    acknowledged,
    unanswered,
    refused,
    reached: (count: number) =>
      new Promise<void>((reached) => {
        waiting.push({ count, reached });
        if (acknowledged.length >= count) reached();
      }),
    /** Every lane has ended: at its last shift, or where nobody answered any more. */
    over: Promise.all(lanes.map(takeAll)),
  };
};

/** What each carer is shown as theirs, asked of a server. */
export const heldBy = async (url: string, lanes: readonly Lane[]): Promise<string[]> => {
  const held: string[] = [];
  for (const { carer } of lanes) {
    const there = personAt(url, carer.cookie, carer.memberId);
    const query = { from: '2026-11-23', to: '2027-03-31' };
    const { items } = await there.call(api.shifts.shifts, { query });
    held.push(...items.map(({ shiftId }) => shiftId));
  }
  return held.sort();
};
