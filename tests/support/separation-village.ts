/** Two mutuals side by side, with something of everything in the first, and whoever might try its doors. */
import type { Database } from '#db/database.ts';
import * as schema from '#db/schema/index.ts';
import { agreements, checks } from '#db/schema/index.ts';
import { foundMutual } from '#server/mutuals/found.ts';
import { keepUser } from '#server/sign-in/records.ts';
import type { Id } from '#shared/language/ids.ts';
import { day } from '#shared/language/time.ts';
import { type Right, type Role, rights } from '#shared/members/schema.ts';
import { png, sent } from './files.ts';
import { coveredBetween } from './separation-cover.ts';
import { proposedThing } from './separation-deciding.ts';
import type { Things } from './separation-inputs.ts';
import { settledBetween } from './separation-money.ts';
import { offeredBetween } from './separation-offers.ts';
import { boughtTogether } from './separation-together.ts';
import { api, at, openWorld, type Person, type World } from './world.ts';

/** Somebody at the door: who they are, and in whose name they ask. */
export interface Visitor {
  who: string;
  person: Person;
  headers: Record<string, string>;
  signedIn: boolean;
  /** The parts that count: their own, or those of the member they act for. Null for no member. */
  roles: readonly Role[] | null;
  secondStep: boolean;
  acts: 'alone' | 'in-office' | readonly Right[];
  /** The room they sit in by themselves. */
  room: { mutualId: Id<'mutual'>; memberId: Id<'member'> } | null;
}

const careOfMair = async (world: World) => {
  const mair = await world.as('mair');
  const nia = await world.as('nia');
  await world.budget(mair.memberId, 50_000);
  await world.pair(mair.memberId, nia.memberId, { engagement: 'self-employed' });
  const need = await mair.call(api.needs.postNeed, {
    body: {
      title: 'Help getting up',
      notes: 'A private word',
      kind: 'day',
      circle: 'team',
      onDay: '2026-11-24',
      startsTime: '08:00',
      wallMinutes: 60,
    },
  });
  const [offered] = (await nia.call(api.shifts.openShifts, { query: { limit: 100 } })).items;
  const shiftId = offered?.shiftId ?? '';
  await nia.call(api.shifts.takeShift, { params: { shiftId } });
  await world.moveTo(at('2026-11-24', '09:30'));
  const worked = await nia.call(api.shifts.recordHours, {
    params: { shiftId },
    body: { startedAt: at('2026-11-24', '08:00'), endedAt: at('2026-11-24', '09:00') },
  });
  return { mair, nia, needId: need.needId, shiftId, hoursId: worked.hours?.hoursId ?? '' };
};

/** Nia asks with a picture, Mair answers, and Nia shows that answer to the coordinators. */
const writtenBetween = async (care: Awaited<ReturnType<typeof careOfMair>>) => {
  const { mair, nia, needId } = care;
  const { messages, notices } = api;
  const { conversationId } = await nia.call(messages.writeFirst, {
    params: { needId },
    body: { words: 'A private question', attachment: sent('door.png', png) },
  });
  const params = { conversationId };
  const { messageId } = await mair.call(messages.write, { params, body: { words: 'A private answer' } });
  const { reportId } = await nia.call(messages.report, { params: { ...params, messageId }, body: {} });
  const { items } = await mair.call(messages.messages, { params, query: {} });
  const [notice] = (await mair.call(notices.notices, { query: {} })).items;
  return {
    conversationId,
    messageId,
    reportId,
    attachmentId: items.at(-1)?.attachment?.attachmentId ?? '',
    noticeId: notice?.noticeId ?? '',
  };
};

/** The mutual's council, and what it allowed Mair in writing. */
const allowedBy = async (world: World, { mair }: Awaited<ReturnType<typeof careOfMair>>) => {
  const rhian = await world.as('rhian');
  const [council] = (await rhian.call(api.councils.councils, {})).items;
  const { exceptionId } = await rhian.call(api.councils.recordCouncilException, {
    params: { memberId: mair.memberId },
    body: {
      use: 'gardening',
      whatFor: 'The path to the door',
      writtenBy: 'J. Price',
      reference: 'CCT/6',
      fromOn: '2026-11-01',
    },
  });
  const { savingId } = await mair.call(api.budgets.keepSaving, {
    body: { kind: 'insurance', purpose: 'Insurance', amountPence: 100 },
  });
  return { councilId: council?.councilId ?? '', councilExceptionId: exceptionId, savingId };
};

/** A line of Mair’s own bank statement. */
const bankLineOf = async (mair: Person): Promise<string> => {
  await mair.call(api.ledger.ownBringLines, {
    body: { fileName: 'mair.csv', text: 'Date,Description,Amount\n20/11/2026,A private shop,-3.20' },
  });
  return (await mair.call(api.ledger.ownLines, { query: {} })).items[0]?.lineId ?? '';
};

const thingsOf = async (world: World, care: Awaited<ReturnType<typeof careOfMair>>): Promise<Things> => {
  const { db, mutualId } = world;
  const { newId } = world.house.deps;
  const elin = await world.as('elin');
  const away = await care.nia.call(api.matching.sayException, {
    body: { kind: 'away', fromOn: '2026-12-24', untilOn: '2026-12-26' },
  });
  const agreementId = newId('agreement');
  await db.write(async (tx) => {
    await tx.insert(agreements).values({
      mutualId,
      agreementId,
      needId: care.needId as Id<'need'>,
      visit: 1,
      place: 1,
      holderId: care.mair.memberId,
      carerId: care.nia.memberId,
      fromOn: day('2026-11-24'),
      status: 'standing',
      agreedAt: world.now(),
    });
  });
  const [check] = await db.read.select().from(checks);
  return {
    mutualId,
    memberId: care.mair.memberId,
    holderId: care.mair.memberId,
    carerId: care.nia.memberId,
    representativeId: elin.memberId,
    checkId: check?.checkId ?? '',
    needId: care.needId,
    shiftId: care.shiftId,
    hoursId: care.hoursId,
    ...(await settledBetween(world, { ...care, elin })),
    agreementId,
    exceptionId: away.exceptionId,
    ...(await allowedBy(world, care)),
    accountId: `holder-due:${care.mair.memberId}`,
    table: 'transfers',
    monthOn: '2026-11-01',
    lineId: await bankLineOf(care.mair),
    passkeyId: 'no-passkey',
    ...(await writtenBetween(care)),
    ...(await coveredBetween(world, care, elin)),
    ...(await offeredBetween(world, care)),
    ...(await boughtTogether(world, care)),
    ...(await proposedThing(world, care)),
  };
};

const strangerIn = async (world: World): Promise<Person> => {
  const { db, house } = world;
  const user = { id: house.deps.newId('user'), name: '', email: 'stranger@example.org' };
  const userId = await db.write((tx) => keepUser(tx, user, world.now()));
  const { setCookie } = await house.signIn.createSession(userId);
  return world.withCookie(new Headers({ 'set-cookie': setCookie }), house.deps.newId('member'));
};

/** A member of another mutual who may do everything there. */
const otherIn = async (world: World) => {
  const { db, house } = world;
  const { mutualId } = await db.write((tx) =>
    foundMutual(tx, house.deps.newId, world.now(), {
      name: 'Cwm Du',
      nation: 'wales',
      careMode: 'introduction',
      councils: ['Cyngor Cwm Du'],
      coordinator: { name: 'Their Coordinator', email: null },
    }),
  );
  await house.stripe.open(mutualId);
  const roles: Role[] = ['holder', 'carer', 'coordinator', 'supporter', 'representative'];
  const person = await world.join({ name: 'Olwen Prys', roles, secondStep: true }, mutualId);
  return { person, roles, mutualId };
};

const none: Pick<Visitor, 'headers' | 'signedIn' | 'secondStep' | 'acts'> = {
  headers: {},
  signedIn: true,
  secondStep: false,
  acts: 'alone',
};

const visitorsTo = async (world: World, mair: Person): Promise<Visitor[]> => {
  const { mutualId } = world;
  const alone = async (who: string, person: Person, roles: Role[], secondStep = false) => ({
    ...none,
    who,
    person,
    roles,
    secondStep,
    room: { mutualId, memberId: person.memberId },
  });
  const rhian = await world.as('rhian');
  const linkOnly = await world.join({ name: 'Tomos Hughes', roles: ['coordinator'], secondStep: false });
  const elin = await world.as('elin');
  await world.represents(elin.memberId, mair.memberId, []);
  const acting = async (given: readonly Right[]): Promise<Visitor> => {
    const person = await world.join({ name: `Elin ${given.join(' ')}`, roles: ['representative'] });
    await world.represents(person.memberId, mair.memberId, given);
    const headers = { 'acting-for': mair.memberId };
    const room = { mutualId, memberId: mair.memberId };
    const who = `a representative with ${given.join(', ') || 'no right'}`;
    return { ...none, who, person, headers, roles: ['holder'], acts: given, room };
  };
  const inOffice = (who: string, person: Person, subject: Person, roles: Role[], secondStep: boolean) => ({
    ...none,
    who,
    person,
    headers: { 'acting-for': subject.memberId, 'said-by': 'phone' },
    roles,
    secondStep,
    acts: 'in-office' as const,
    room: null,
  });
  const nia = await world.as('nia');
  return [
    { ...none, who: 'nobody', person: world.stranger(), signedIn: false, roles: null, room: null },
    { ...none, who: 'a stranger', person: await strangerIn(world), roles: null, room: null },
    await alone('the holder', mair, ['holder']),
    await alone('the carer', nia, ['carer']),
    await alone('another holder', await world.as('ieuan'), ['holder']),
    await alone('another carer', await world.as('grace'), ['carer']),
    await alone('a supporter', await world.as('gwyn'), ['supporter']),
    await alone('a representative for nobody', elin, ['representative']),
    await acting([]),
    ...(await Promise.all(rights.map((right) => acting([right])))),
    await alone('a coordinator with a link only', linkOnly, ['coordinator']),
    await alone('a coordinator', rhian, ['coordinator'], true),
    inOffice('a coordinator entering the holder’s word', rhian, mair, ['holder'], true),
    inOffice('a coordinator entering the carer’s word', rhian, nia, ['carer'], true),
    inOffice('a coordinator with a link only, in office mode', linkOnly, mair, ['holder'], false),
  ];
};

export const openVillage = async () => {
  const world = await openWorld();
  const care = await careOfMair(world);
  const things = await thingsOf(world, care);
  const other = await otherIn(world);
  const visitors = await visitorsTo(world, care.mair);
  return { world, care, things, other, visitors };
};
export type Village = Awaited<ReturnType<typeof openVillage>>;

/** Looks are written down, and sessions tell when they were used: both may change when nothing was done. */
const mayChange = new Set(['record_views', 'sessions']);

/** Every row of every table, to be compared with itself. */
export const everything = async (db: Database): Promise<Record<string, unknown[]>> => {
  const found: Record<string, unknown[]> = {};
  for (const table of Object.values(schema)) {
    const name = Reflect.get(table, Symbol.for('drizzle:Name')) as string;
    if (mayChange.has(name)) continue;
    found[name] = (await db.read.select().from(table as typeof schema.members))
      .map((row) => JSON.stringify(row))
      .sort();
  }
  return found;
};
