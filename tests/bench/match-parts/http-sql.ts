/** The one SQL statement behind a bare Express route, in a process of its own: nobody signs in, nothing is checked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { answerParent } from '../take-parts/child.ts';
import { openSql } from './by-sql.ts';
import { countryOf } from './country.ts';

const size = JSON.parse(process.argv[2] ?? '{}') as { carers: number; shifts: number; needs: number };
const country = countryOf(size);
const ask = openSql(country);
const app = express();
app.get('/needs/:nth', (request, response) => {
  const need = country.needs[Number(request.params.nth)];
  if (need) response.json({ items: ask(need, 20) });
  else response.sendStatus(404);
});
const server = createServer(app);
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  answerParent({ port: (server.address() as AddressInfo).port }, async () => {
    server.closeAllConnections();
  });
});
