/** Protects the open line: everybody hears what concerns them, and nobody hears of another mutual or of a group they are not in. */
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EventName, events, type Hearers } from '#shared/contract/events.ts';
import { newId } from '#tests/support/rows.ts';
import { openVillage, type Village, type Visitor } from '#tests/support/separation-village.ts';
import { api } from '#tests/support/world.ts';

let village: Village;
const closing: (() => void)[] = [];
beforeAll(async () => {
  village = await openVillage();
});
afterAll(async () => {
  for (const close of closing) close();
  await village.world.close();
});

interface Heard {
  name: string;
  event: Record<string, string>;
}

interface Line {
  closed: Promise<string>;
  heard: Heard[];
  /** Resolves once an event with this id has come. */
  until(id: string): Promise<void>;
}

const visitorNamed = (who: string): Visitor => {
  const visitor = village.visitors.find((one) => one.who === who);
  if (!visitor) throw new Error(`Nobody is called ${who}`);
  return visitor;
};

/** Opens a line as a browser does; answers with why not, if it is refused. */
const listen = (cookie: string, auth: Record<string, string | undefined>): Promise<Line | string> => {
  const heard: Heard[] = [];
  const waiting = new Map<string, () => void>();
  const socket = io(village.world.house.url.replace('localhost', '127.0.0.1'), {
    auth,
    extraHeaders: { cookie },
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
  });
  closing.push(() => socket.disconnect());
  for (const name of Object.keys(events))
    socket.on(name, (event: Record<string, string>) => {
      heard.push({ name, event });
      for (const id of Object.values(event)) waiting.get(id)?.();
    });
  const until = (id: string) =>
    new Promise<void>((done) => {
      waiting.set(id, done);
      if (heard.some(({ event }) => Object.values(event).includes(id))) done();
    });
  const closed = new Promise<string>((done) => {
    socket.on('disconnect', done);
  });
  return new Promise((opened) => {
    socket.on('connect', () => opened({ heard, until, closed }));
    socket.on('connect_error', (error) => opened(error.message));
  });
};

const lineOf = async (visitor: Visitor): Promise<Line> => {
  const line = await listen(visitor.person.cookie, {
    actingAs: visitor.person.memberId,
    actingFor: visitor.acts === 'in-office' ? undefined : visitor.headers['acting-for'],
  });
  if (typeof line === 'string') throw new Error(`${visitor.who} could not listen: ${line}`);
  return line;
};

/** What comes last to somebody: everything sent before it has arrived. */
const hush = async (line: Line, room: NonNullable<Visitor['room']>): Promise<void> => {
  const memberId = newId('member');
  village.world.house.deps.publish(
    room.mutualId,
    'member.changed',
    { memberId },
    { members: [room.memberId] },
  );
  await line.until(memberId);
};

const everybody = [
  'the holder',
  'the carer',
  'a supporter',
  'a representative with book',
  'a coordinator with a link only',
  'a coordinator',
];

describe('who hears what', () => {
  const table: { to: (village: Village) => Hearers; of: string; heardBy: string[] }[] = [
    { of: 'carers', to: () => ({ groups: ['carers'] }), heardBy: ['the carer'] },
    { of: 'coordinators', to: () => ({ groups: ['coordinators'] }), heardBy: ['a coordinator'] },
    {
      of: 'everyone',
      to: () => ({ groups: ['everyone'] }),
      heardBy: everybody.filter((who) => !who.startsWith('a representative')),
    },
    {
      of: 'the holder',
      to: ({ care }) => ({ members: [care.mair.memberId] }),
      heardBy: ['the holder', 'a representative with book'],
    },
  ];

  it.each(table)('what is said to $of', async ({ to, heardBy }) => {
    const { world, other } = village;
    const needId = newId('need');
    const lines = await Promise.all(
      everybody.map(async (who) => ({
        who,
        visitor: visitorNamed(who),
        line: await lineOf(visitorNamed(who)),
      })),
    );
    const elsewhere = await listen(other.person.cookie, { actingAs: other.person.memberId });
    if (typeof elsewhere === 'string') throw new Error(elsewhere);
    world.house.deps.publish(world.mutualId, 'need.posted' satisfies EventName, { needId }, to(village));
    for (const { line, visitor } of lines) if (visitor.room) await hush(line, visitor.room);
    await hush(elsewhere, { mutualId: other.mutualId, memberId: other.person.memberId });
    const heard = lines.filter(({ line }) => line.heard.some(({ event }) => event['needId'] === needId));
    expect(heard.map(({ who }) => who)).toEqual(heardBy);
    expect(elsewhere.heard.filter(({ name }) => name === 'need.posted')).toEqual([]);
  });
});

describe('who has no line', () => {
  it('nobody, a stranger, and who names a member that is not theirs', async () => {
    const { care, other } = village;
    const stranger = visitorNamed('a stranger').person;
    const without = visitorNamed('a representative for nobody').person;
    expect(await listen('', {})).toBe('sign-in-needed');
    expect(await listen(stranger.cookie, {})).toBe('sign-in-needed');
    expect(await listen(stranger.cookie, { actingAs: care.mair.memberId })).toBe('sign-in-needed');
    expect(await listen(other.person.cookie, { actingAs: care.mair.memberId })).toBe('sign-in-needed');
    expect(
      await listen(other.person.cookie, { actingAs: other.person.memberId, actingFor: care.mair.memberId }),
    ).toBe('not-found');
    expect(await listen(without.cookie, { actingAs: without.memberId, actingFor: care.nia.memberId })).toBe(
      'not-found',
    );
    expect(await listen(stranger.cookie, { actingAs: 'nonsense' })).toBe('not-found');
  });
});

it('each side hears the other’s step, and another mutual hears nothing of a whole visit', async () => {
  const { world, care, other } = village;
  const holder = await lineOf(visitorNamed('the holder'));
  const carer = await lineOf(visitorNamed('the carer'));
  const elsewhere = await listen(other.person.cookie, { actingAs: other.person.memberId });
  if (typeof elsewhere === 'string') throw new Error(elsewhere);
  const { shiftId } = care;
  await care.mair.call(api.shifts.confirmHours, { params: { shiftId }, body: { hoursId: care.hoursId } });
  await carer.until(shiftId);
  await holder.until(shiftId);
  const said = { name: 'hours.answered', event: { shiftId } };
  expect(carer.heard).toContainEqual(said);
  expect(holder.heard).toContainEqual(said);
  await hush(elsewhere, { mutualId: other.mutualId, memberId: other.person.memberId });
  expect(elsewhere.heard.map(({ name }) => name)).toEqual(['member.changed']);
  expect(world.mutualId).not.toBe(other.mutualId);
});

it('whose rights have ended loses their seat, and gets it back only if they may', async () => {
  const { care } = village;
  const representative = visitorNamed('a representative with book');
  const line = await lineOf(representative);
  const { memberId: representativeId } = representative.person;
  await care.mair.call(api.members.endRepresentation, { params: { representativeId } });
  expect(await line.closed).toBe('transport close');
  const auth = { actingAs: representativeId, actingFor: care.mair.memberId };
  expect(await listen(representative.person.cookie, auth)).toBe('not-found');
});
