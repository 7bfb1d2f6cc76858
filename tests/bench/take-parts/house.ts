/** The whole house in a process of its own, with carers signed in and shifts to take. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openDatabase } from '#db/open.ts';
import { openHouse } from '#server/house.ts';
import { layOutShifts } from '#server/shifts/actions.ts';
import { instant } from '#shared/language/time.ts';
import { wrongAfter } from './checked.ts';
import { answerParent } from './child.ts';
import { foundOne, holdersIn, signedInCarers } from './people.ts';
import type { Plan, TakeHouse, Told } from './plan.ts';
import { turnsOf } from './turns.ts';

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan;
const now = instant('2026-11-23T09:00:00.000Z');
const folder = mkdtempSync(join(tmpdir(), 'carepool-take-'));
const db = await openDatabase(plan.url ?? join(folder, 'take.sqlite'), { durable: plan.durable });
const house = await openHouse({
  db,
  ...(plan.url ? { databaseUrl: plan.url } : {}),
  now: () => now,
  log: pino({ level: 'error' }),
  sandboxes: ':memory:',
  actsByItself: false,
  settings: {
    PORT: 0,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    MAIL_FROM: 'Carepool <carepool@localhost>',
    baseUrl: 'http://localhost:3000',
    secret: 'a secret that is long enough, and only for the bench',
    demo: false,
  },
});

// The callers keep their connections while the other sides play.
house.server.keepAliveTimeout = 600_000;

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
