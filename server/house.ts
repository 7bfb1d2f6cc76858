/** Puts the building together: database, clock, sign-in, payments, jobs, door. Tests and main open the same. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Database } from '#db/database.ts';
import type { NewId } from '#shared/language/ids.ts';
import type { Instant } from '#shared/language/time.ts';
import { createApp } from './app.ts';
import { surplusWatch } from './budgets/marks.ts';
import { goOnWithCover } from './cover/go-on.ts';
import type { Deps, Publish } from './deps.ts';
import { closeDoor } from './http/closing.ts';
import { forgetAnswers } from './http/forgetting.ts';
import { reconcileDaily } from './ledger/reconcile-daily.ts';
import { sealLedgers } from './ledger/seal.ts';
import { IndexKeeper } from './matching/free-index/keep-index.ts';
import { allMutuals } from './mutuals/reads.ts';
import { layOutDueNeeds } from './needs/roll.ts';
import { forgetOldNotices, mailNotices } from './notices/mailing.ts';
import { machineNow } from './outside/clock.ts';
import { calendarText } from './outside/files/calendar.ts';
import { csv } from './outside/files/csv.ts';
import { readCsv } from './outside/files/read-csv.ts';
import { idsBy } from './outside/ids.ts';
import { openLog } from './outside/log.ts';
import type { Send } from './outside/mail/mail.ts';
import { openNeighbours } from './outside/neighbours.ts';
import { openSignIn, type SignIn } from './outside/sign-in/open.ts';
import { openStripeAccounts, type StripeAccounts } from './outside/stripe/accounts.ts';
import { sendRefunds } from './payments/send-refunds.ts';
import { countImpacts } from './proposals/count-impacts.ts';
import { holdVotes } from './proposals/hold-votes.ts';
import { goOnWithPurchases } from './purchases/go-on.ts';
import { openRealtime } from './realtime/socket.ts';
import type { Settings } from './settings.ts';
import { advanceOpenSettlements } from './settlements/advance.ts';
import { handleStripeEvents } from './settlements/events.ts';
import { remindOfHours } from './shifts/remind.ts';
import { openSchedule, type Schedule } from './work/schedule.ts';

export interface HouseNeeds {
  db: Database;
  /** Where the database is: on PostgreSQL several processes share it and hear each other. */
  databaseUrl?: string;
  settings: Settings;
  /** Folder of the sandboxes' own files, or ':memory:'. */
  sandboxes: string;
  now?: () => Instant;
  newId?: NewId;
  log?: Logger;
  send?: Send;
  pages?: string;
  /** False: jobs, mail and the sandbox do nothing by themselves; stories and the village drive them. */
  actsByItself?: boolean;
  sandboxSync?: 'full' | 'off';
  sandboxRateLimits?: boolean;
}

export interface House {
  deps: Deps;
  server: Server;
  url: string;
  signIn: SignIn;
  stripe: StripeAccounts;
  schedule: Schedule;
  close(): Promise<void>;
}

const clientFolder = fileURLToPath(new URL('../client/dist', import.meta.url));

const listen = async (server: Server, port: number, host: string): Promise<number> => {
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, listening);
  });
  return (server.address() as AddressInfo).port;
};

const openPayments = (needs: HouseNeeds, listening: () => string): StripeAccounts => {
  const { settings, now } = needs;
  return openStripeAccounts({
    secretKey: settings.STRIPE_SECRET_KEY,
    webhookSecrets: [
      settings.STRIPE_WEBHOOK_SECRET,
      settings.STRIPE_CONNECT_WEBHOOK_SECRET,
      settings.STRIPE_THIN_WEBHOOK_SECRET,
    ].filter((secret) => secret !== undefined),
    fileOf: (mutualId) =>
      needs.sandboxes === ':memory:' ? ':memory:' : join(needs.sandboxes, `stripe-${mutualId}.sqlite`),
    listening,
    ...(now ? { now } : {}),
    sync: needs.sandboxSync ?? 'full',
    rateLimits: needs.sandboxRateLimits ?? true,
    actsByItself: needs.actsByItself ?? true,
  });
};

const jobsOf = (deps: Deps): Schedule => {
  const watchSurplus = surplusWatch(deps);
  return openSchedule(
    { db: deps.db, now: deps.now, log: deps.log, process: deps.newId('session') },
    {
      'lay-out-needs': { everySeconds: 3600, run: () => layOutDueNeeds(deps) },
      cover: { everySeconds: 15, leaseMinutes: 1, run: () => goOnWithCover(deps) },
      'stripe-events': { everySeconds: 30, run: () => handleStripeEvents(deps) },
      settlements: { everySeconds: 60, run: () => advanceOpenSettlements(deps) },
      refunds: { everySeconds: 60, run: () => sendRefunds(deps) },
      reconcile: { everySeconds: 3600, run: () => reconcileDaily(deps) },
      impacts: { everySeconds: 60, run: () => countImpacts(deps) },
      votes: { everySeconds: 15, leaseMinutes: 1, run: () => holdVotes(deps) },
      purchases: { everySeconds: 60, run: () => goOnWithPurchases(deps) },
      notices: { everySeconds: 30, leaseMinutes: 1, run: () => mailNotices(deps) },
      surplus: { everySeconds: 3600, run: watchSurplus },
      'remind-of-hours': { everySeconds: 900, run: () => remindOfHours(deps) },
      'seal-ledger': { everySeconds: 15, leaseMinutes: 1, run: () => sealLedgers(deps) },
      'forget-notices': { everySeconds: 3600, run: () => forgetOldNotices(deps) },
      'forget-answers': { everySeconds: 3600, run: () => forgetAnswers(deps) },
    },
  );
};

const appOf = (deps: Deps, signIn: SignIn, stripe: StripeAccounts, pages: string) =>
  createApp({
    deps,
    personOf: (cookie) => signIn.sessionOf(cookie),
    sessionTokenIn: (cookie) => signIn.sessionTokenIn(cookie),
    signIn,
    readMessage: (mutualId, body, signature) => stripe.readMessage(mutualId, body, signature),
    pages,
  });

/** What the rest of the building is handed: the doors it may use, and nothing else. */
const depsOf = (
  ground: Pick<Deps, 'db' | 'now' | 'newId' | 'log' | 'settings' | 'freeIndex'>,
  signIn: SignIn,
  stripe: StripeAccounts,
  tell: Publish,
  wake: Deps['wake'],
): Deps => ({
  ...ground,
  mail: signIn.mail,
  counter: signIn.parts.counter,
  startSession: (userId) => signIn.createSession(userId),
  payments: (mutualId) => stripe.payments(mutualId),
  openPayments: (mutualId) => stripe.open(mutualId),
  publish: (...said) => {
    ground.freeIndex.hear(...said);
    tell(...said);
  },
  csv,
  calendarText,
  readCsv,
  wake,
});

export const openHouse = async (needs: HouseNeeds): Promise<House> => {
  const now = needs.now ?? machineNow;
  const log = needs.log ?? openLog(needs.settings.LOG_LEVEL);
  const acts = needs.actsByItself ?? true;
  let port = 0;
  let publish: Publish = () => {};
  const stripe = openPayments(needs, () => `http://127.0.0.1:${port}`);
  const { db, settings } = needs;
  const freeIndex = new IndexKeeper(db);
  const ground = { db, now, newId: needs.newId ?? idsBy(now), log, settings, freeIndex };
  const signIn = openSignIn({ ...ground, ...(needs.send ? { send: needs.send } : {}) });
  const deps = depsOf(
    ground,
    signIn,
    stripe,
    (...said) => publish(...said),
    (name) => {
      if (acts) schedule.wake(name);
    },
  );
  const schedule = jobsOf(deps);
  const server = createServer(appOf(deps, signIn, stripe, needs.pages ?? clientFolder));
  const neighbours = await openNeighbours(needs.databaseUrl, (fault) =>
    log.error({ err: fault }, 'the line to the other processes'),
  );
  const realtime = openRealtime(
    server,
    () => deps,
    (cookie) => signIn.sessionOf(cookie),
    neighbours,
    (...said) => freeIndex.hear(...said),
  );
  publish = realtime.publish;
  port = await listen(server, needs.settings.PORT, needs.settings.HOST);
  for (const { mutualId } of await allMutuals(needs.db.read)) await stripe.open(mutualId);
  if (acts) {
    schedule.start();
    signIn.outbox.start();
  }
  return {
    deps,
    server,
    url: `http://localhost:${port}`,
    signIn,
    stripe,
    schedule,
    close: async () => {
      await closeDoor(server, () => realtime.close());
      await neighbours?.close();
      await schedule.stop();
      await signIn.outbox.stop();
      await stripe.close();
      await needs.db.close();
    },
  };
};
