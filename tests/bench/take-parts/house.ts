/** The whole house in a process of its own, with carers signed in and shifts to take. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { layOutShifts } from '#server/shifts/actions.ts';
import { instant } from '#shared/language/time.ts';
import { openQuietHouse } from '../quiet-house.ts';
import { wrongAfter } from './checked.ts';
import { answerParent } from './child.ts';
import { foundOne, holdersIn, signedInCarers } from './people.ts';
import type { Plan, TakeHouse, Told } from './plan.ts';
import { turnsOf } from './turns.ts';

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan;
const now = instant('2026-11-23T09:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'carepool-take-'));
const db = await openDatabase(plan.url ?? join(folder, 'take.sqlite'), { durable: plan.durable });
const house = await openQuietHouse(db, now, plan.url);

const filled = async (): Promise<Omit<TakeHouse, 'port'>> => {
  const ground = { db, house, now };
  const mutualId = await foundOne(ground);
  const holders = await holdersIn(ground, mutualId, plan.holders);
  const carers = await signedInCarers(ground, mutualId, plan.carers);
  const { spread, hot } = turnsOf(plan, house.deps.newId, holders, carers);
  for (const { shifts } of [...spread, ...hot]) await db.write((tx) => layOutShifts(tx, shifts));
  return { spread: spread.map(({ takes }) => takes), hot: hot.map(({ takes }) => takes) };
};

const told: TakeHouse = {
  port: (house.server.address() as AddressInfo).port,
  ...(plan.joins ? { spread: [], hot: [] } : await filled()),
};
answerParent(
  told,
  async () => {
    house.server.closeAllConnections();
    await house.close();
    rmSync(folder, { recursive: true, force: true });
  },
  async (question) => wrongAfter(db.read, (question as { told: readonly Told[] }).told),
);
