/** Open lines to people’s screens, and what each of them heard. */
import { io } from 'socket.io-client';
import { type EventName, events } from '#shared/contract/events.ts';
import { newId } from './rows.ts';
import type { Person, World } from './world.ts';

export interface Heard {
  name: EventName;
  event: Record<string, string>;
}

export interface Line {
  heard: Heard[];
  until(id: string): Promise<void>;
  close(): void;
}

const openLine = (world: World, person: Person, actingFor?: Person): Promise<Line> => {
  const heard: Heard[] = [];
  const waiting = new Map<string, () => void>();
  const socket = io(world.house.url.replace('localhost', '127.0.0.1'), {
    auth: { actingAs: person.memberId, actingFor: actingFor?.memberId },
    extraHeaders: { cookie: person.cookie },
    forceNew: true,
    reconnection: false,
    transports: ['websocket'],
  });
  for (const name of Object.keys(events) as EventName[])
    socket.on(name as string, (event: Record<string, string>) => {
      heard.push({ name, event });
      for (const id of Object.values(event)) waiting.get(id)?.();
    });
  const until = (id: string) =>
    new Promise<void>((done) => {
      waiting.set(id, done);
      if (heard.some(({ event }) => Object.values(event).includes(id))) done();
    });
  return new Promise((opened, failed) => {
    socket.on('connect', () => opened({ heard, until, close: () => void socket.disconnect() }));
    socket.on('connect_error', failed);
  });
};

/** Everybody listens by name; `told` answers what each heard since it was asked last. */
export const listening = async <Who extends string>(
  world: World,
  people: Record<Who, { person: Person; actingFor?: Person }>,
) => {
  const names = Object.keys(people) as Who[];
  const lines = new Map<Who, Line>();
  for (const who of names) {
    const { person, actingFor } = people[who];
    lines.set(who, await openLine(world, person, actingFor));
  }
  /** Said last to each of them: everything before it has arrived. */
  const hush = async (): Promise<void> => {
    for (const who of names) {
      const { person, actingFor } = people[who];
      const memberId = newId('member');
      const to = { members: [(actingFor ?? person).memberId] };
      world.house.deps.publish(world.mutualId, 'member.changed', { memberId }, to);
      await lines.get(who)?.until(memberId);
    }
  };
  const since = new Map<Who, number>();
  return {
    told: async (): Promise<Record<Who, Heard[]>> => {
      await hush();
      return Object.fromEntries(
        names.map((who) => {
          const heard = lines.get(who)?.heard ?? [];
          const news = heard.slice(since.get(who) ?? 0).filter(({ name }) => name !== 'member.changed');
          since.set(who, heard.length);
          return [who, news];
        }),
      ) as Record<Who, Heard[]>;
    },
    close: () => {
      for (const line of lines.values()) line.close();
    },
  };
};
