/** Protects what was begun: when the server is told to stop, whoever is being answered still gets the answer. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { closeDoor } from '#server/http/closing.ts';

it('finishes the request that is being answered, ends idle connections and lets nobody else in', async () => {
  let arrived: (response: ServerResponse) => void = () => {};
  const slow = new Promise<ServerResponse>((resolve) => {
    arrived = resolve;
  });
  const server = createServer((request, response) =>
    request.url === '/slow' ? arrived(response) : response.end('quick'),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  expect(await (await fetch(`${address}/quick`)).text()).toBe('quick');
  const waiting = fetch(`${address}/slow`);
  const response = await slow;
  let closed = false;
  const stopped = closeDoor(server, () => new Promise((gone) => server.close(() => gone()))).then(() => {
    closed = true;
  });
  await expect(fetch(`${address}/quick`)).rejects.toThrow();
  expect(closed).toBe(false);
  response.end('answered');
  expect(await (await waiting).text()).toBe('answered');
  await stopped;
  expect(closed).toBe(true);
});
