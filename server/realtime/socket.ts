import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { Refusal } from '#shared/contract/problem.ts';
import { isId } from '#shared/language/ids.ts';
import type { Deps, Publish } from '../deps.ts';
import { actorOf, type Person } from '../http/admission.ts';
import type { Neighbours } from '../outside/neighbours.ts';
import { roomsFor, roomsOf } from './rooms.ts';

export interface Realtime {
  publish: Publish;
  close(): Promise<void>;
}

/** Who sits here: the member in view and the one who looks. */
interface Seat {
  about: readonly string[];
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Opens the line to members' screens: only ids go out, only to the rooms somebody may sit in. */
export const openRealtime = (
  server: HttpServer,
  deps: () => Deps,
  personOf: (cookie: string | undefined) => Promise<Person | null>,
  neighbours: Neighbours | null,
  heardNextDoor: Publish,
): Realtime => {
  const io = new Server(server, { serveClient: false, maxHttpBufferSize: 10_000, cookie: false });
  neighbours?.join(io);
  io.use(async (socket, next) => {
    try {
      const person = await personOf(socket.handshake.headers.cookie);
      const given = socket.handshake.auth as Record<string, unknown>;
      const actor =
        person &&
        (await actorOf(deps(), person, {
          actingAs: text(given['actingAs']),
          actingFor: text(given['actingFor']),
          saidBy: undefined,
        }));
      if (!actor) return next(new Error('sign-in-needed'));
      socket.data = { about: [actor.memberId, actor.by.memberId] } satisfies Seat;
      await socket.join(roomsOf(actor));
      next();
    } catch (error) {
      if (!(error instanceof Refusal)) deps().log.error({ err: error }, 'socket refused by a fault');
      next(new Error(error instanceof Refusal ? error.code : 'fault'));
    }
  });
  /** Whose parts or rights have changed takes a seat anew: the screen comes back by itself, if it may. */
  const seatAnew = (memberId: string): void => {
    for (const socket of io.of('/').sockets.values())
      if ((socket.data as Seat).about.includes(memberId)) socket.conn.close();
  };
  io.on('seat-anew', seatAnew);
  // What other processes commit is news to what this one keeps in memory.
  io.on('said', heardNextDoor);
  return {
    publish: (mutualId, name, event, to) => {
      if (!isId('mutual', mutualId)) return;
      if (neighbours) io.serverSideEmit('said', mutualId, name, event, to);
      const rooms = roomsFor(mutualId, to);
      if (rooms.length) io.to(rooms).emit(name, event);
      if (name !== 'member.changed' || !('memberId' in event)) return;
      seatAnew(event.memberId);
      if (neighbours) io.serverSideEmit('seat-anew', event.memberId);
    },
    close: () => io.close(),
  };
};
