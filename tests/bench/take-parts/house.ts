/** The whole house in a process of its own, with carers signed in and shifts to take. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Writer } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { budgetFor } from '#server/budgets/enter.ts';
import { openHouse } from '#server/house.ts';
import { joinMember } from '#server/members/joining.ts';
import { keepCheck } from '#server/members/records.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import { keepNeed } from '#server/needs/records.ts';
import { layOutShifts } from '#server/shifts/actions.ts';
import { keepUser, openMembers } from '#server/sign-in/records.ts';
import type { Id } from '#shared/language/ids.ts';
import { pence } from '#shared/language/money.ts';
import {
  addDays,
  addMinutes,
  type Day,
  day,
  instant,
  momentOf,
  mondayOf,
  timeOfDay,
} from '#shared/language/time.ts';
import { answerParent } from './child.ts';
import type { Prepared } from './load.ts';
import type { Plan, TakeHouse } from './plan.ts';

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan;
const now = instant('2026-11-23T09:00:00.000Z');
const zone = 'Europe/London';
const firstDay = day('2026-11-30');
const folder = mkdtempSync(join(tmpdir(), 'carepool-take-'));
const url = plan.url ?? join(folder, 'take.sqlite');
const db = await openDatabase(url, { durable: plan.durable });
const house = await openHouse({
  db,
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
const { newId } = house.deps;
const { mutualId } = await db.write((tx) =>
  foundMutual(tx, newId, now, {
    name: 'Cwm Tawel',
    nation: 'wales',
    careMode: 'introduction',
    councils: ['Cyngor Cwm Tawel'],
    coordinator: { name: 'First Coordinator', email: null },
    termsFrom: day('2026-01-01'),
  }),
);

const holderWithNeed = async (tx: Writer, nth: number) => {
  const place = { latitude: 51.7 + (nth % 20) / 1000, longitude: -3.7 - (nth % 30) / 1000 };
  const member = {
    mutualId,
    language: 'en' as const,
    postcode: 'SA9 1AA',
    address: '1 The Street',
    ...place,
  };
  const holderId = await joinMember(tx, newId, now, { ...member, name: `Holder ${nth}`, roles: ['holder'] });
  await budgetFor(tx, newId, now, mutualId, holderId, {
    weeklyPence: pence(50_000_000),
    startsOn: day('2026-10-05'),
  });
  const needId = newId('need');
  await keepNeed(tx, {
    mutualId,
    needId,
    holderId,
    title: 'Help getting up',
    kind: 'day',
    days: [],
    onDay: firstDay,
    startsTime: timeOfDay('09:00'),
    wallMinutes: 60,
    windowMinutes: 0,
    carersNeeded: 1,
    skills: [],
    languages: [],
    circle: 'all',
    yesOpensAt: now,
    allOpensAt: now,
    mayOverspend: false,
    status: 'open',
    postedAt: now,
    postedById: holderId,
    version: 1,
  });
  return { holderId, needId };
};
type Holder = Awaited<ReturnType<typeof holderWithNeed>>;

const signedInCarer = async (nth: number) => {
  const { memberId, userId } = await db.write(async (tx) => {
    const carer = { mutualId, name: `Carer ${nth}`, language: 'en' as const, travelsBy: 'car' as const };
    const id = await joinMember(tx, newId, now, { ...carer, roles: ['carer'] });
    const check = { mutualId, checkId: newId('check'), memberId: id, kind: 'right-to-work' as const };
    await keepCheck(tx, { ...check, seenOn: day('2026-01-05'), recordedAt: now });
    const user = await keepUser(tx, { id: newId('user'), name: '', email: `carer${nth}@example.org` }, now);
    await openMembers(tx, user, [{ mutualId, memberId: id }], now);
    return { memberId: id, userId: user };
  });
  const session = await house.signIn.createSession(userId);
  return { memberId, cookie: session.setCookie.split(';')[0] ?? '' };
};
type Carer = Awaited<ReturnType<typeof signedInCarer>>;

let laid = 0;
const shiftFor = (holder: Holder, onDay: Day, time: string, minutes: number) => {
  const startsAt = momentOf(onDay, timeOfDay(time), zone);
  laid += 1;
  return {
    mutualId,
    shiftId: newId('shift'),
    ...holder,
    originalDay: onDay,
    visit: laid,
    place: 1,
    kind: 'day' as const,
    startsAt,
    endsAt: addMinutes(startsAt, minutes),
    plannedMinutes: minutes,
    weekOn: mondayOf(onDay),
    status: 'offered' as const,
    moved: false,
  };
};

const prepared = (carer: Carer | undefined, shiftId: Id<'shift'>): Prepared => ({
  path: `/api/shifts/${shiftId}/take`,
  headers: {
    cookie: carer?.cookie ?? '',
    'x-carepool': '1',
    'acting-as': carer?.memberId ?? '',
    'idempotency-key': crypto.randomUUID(),
  },
});

const holders = await db.write(async (tx) => {
  const all: Holder[] = [];
  for (let nth = 0; nth < plan.holders; nth += 1) all.push(await holderWithNeed(tx, nth));
  return all;
});
const carers: Carer[] = [];
for (let nth = 0; nth < plan.carers; nth += 1) carers.push(await signedInCarer(nth));

/** Spread: in each turn every carer takes as many shifts of their own, an hour on days of their own. */
const spreadTurn = (turn: number): { shifts: ReturnType<typeof shiftFor>[]; takes: Prepared[] } => {
  const shifts: ReturnType<typeof shiftFor>[] = [];
  const takes: Prepared[] = [];
  for (let nth = 0; nth < plan.each; nth += 1)
    for (const [place, carer] of carers.entries()) {
      const holder = holders[(place * 7 + nth + turn) % holders.length];
      if (!holder) continue;
      const shift = shiftFor(holder, addDays(firstDay, turn * plan.each + nth), '09:00', 60);
      shifts.push(shift);
      takes.push(prepared(carer, shift.shiftId));
    }
  return { shifts, takes };
};

/** Hot: 50 carers on 100 shifts that all meet, each trying 20, on a day of its own. */
const hotTurn = (turn: number): { shifts: ReturnType<typeof shiftFor>[]; takes: Prepared[] } => {
  const onDay = addDays(firstDay, 60 + turn);
  const shifts = Array.from({ length: 100 }, (_, nth) => {
    const holder = holders[nth % 10];
    if (!holder) throw new Error('Too few holders for the hot turn');
    return shiftFor(holder, onDay, nth % 10 < 6 ? '08:00' : '09:00', 120);
  });
  const takes: Prepared[] = [];
  for (let attempt = 0; attempt < 20; attempt += 1)
    for (let nth = 0; nth < 50; nth += 1) {
      const shift = shifts[(nth * 7 + attempt * 37) % 100];
      if (shift) takes.push(prepared(carers[nth], shift.shiftId));
    }
  return { shifts, takes };
};

const turns = (make: typeof spreadTurn) => Array.from({ length: plan.turns }, (_, turn) => make(turn));
const spread = turns(spreadTurn);
const hot = turns(hotTurn);
await db.write((tx) =>
  layOutShifts(
    tx,
    [...spread, ...hot].flatMap(({ shifts }) => shifts),
  ),
);

const told: TakeHouse = {
  port: (house.server.address() as AddressInfo).port,
  spread: spread.map(({ takes }) => takes),
  hot: hot.map(({ takes }) => takes),
};
answerParent(told, async () => {
  house.server.closeAllConnections();
  await house.close();
  rmSync(folder, { recursive: true, force: true });
});
