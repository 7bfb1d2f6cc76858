/** Protects whoever builds on Carepool: every endpoint stands in the machine's description and on the page to read. */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveOpenApi } from '#server/http/openapi.ts';
import { everyEndpoint } from '#shared/contract/api.ts';

const app = express();
serveOpenApi(app);
let server: ReturnType<typeof app.listen>;
beforeAll(
  () =>
    new Promise<void>((listening) => {
      server = app.listen(0, '127.0.0.1', () => listening());
    }),
);
afterAll(() => new Promise((closed) => server.close(closed)));

const at = (path: string) => fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);

it('describes each with what it asks and answers, money as whole pence', async () => {
  const answer = await at('/api/openapi.json');
  expect(answer.status).toBe(200);
  const document = (await answer.json()) as {
    openapi: string;
    paths: Record<string, Record<string, { operationId: string }>>;
  };
  expect(document.openapi).toMatch(/^3\.1/);
  const named = Object.values(document.paths).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(named.toSorted()).toEqual(everyEndpoint.map(({ name }) => name).toSorted());
  expect(JSON.stringify(document.paths['/api/budget'])).toContain(
    '"paidInPence":{"type":"integer","minimum":0,"description":"Whole pence"}',
  );
});

it('names each on a page to be read', async () => {
  const page = await (await at('/api')).text();
  for (const { endpoint } of everyEndpoint) expect(page).toContain(endpoint.path);
});
