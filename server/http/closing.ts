import type { Server } from 'node:http';

/** A browser may keep a connection open for good; a request that takes longer than this is broken off. */
const patienceMilliseconds = 10_000;
const lookEveryMilliseconds = 50;

/**
 * Closes the door: nobody new comes in, requests being answered are finished, and connections on which
 * nothing happens end at once.
 * @param stopListening resolves when the last connection has gone.
 */
export const closeDoor = async (server: Server, stopListening: () => Promise<void>): Promise<void> => {
  const idle = setInterval(() => server.closeIdleConnections(), lookEveryMilliseconds);
  const stubborn = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
  try {
    await stopListening();
  } finally {
    clearInterval(idle);
    clearTimeout(stubborn);
  }
};
