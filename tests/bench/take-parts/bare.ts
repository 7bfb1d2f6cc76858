/**
 * What a take could cost at the least: one indexed check and one insert, durable, behind a bare server.
 * `bare.ts (express|http) (each|shared)`: one commit each, or one for all that wait.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import express from 'express';
import { answerParent } from './child.ts';

const [kind = 'express', commits = 'shared', places = '0'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'carepool-bare-'));
const db = new Sqlite(join(folder, 'bare.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('create table places (id integer primary key, open integer not null)');
db.exec('create table takes (place integer primary key, carer text not null, at text not null)');
const fill = db.prepare('insert into places values (?, 1)');
db.transaction(() => {
  for (let place = 0; place < Number(places); place += 1) fill.run(place);
})();

const check = db.prepare('select open from places where id = ?');
const taken = db.prepare('select 1 from takes where place = ?');
const insert = db.prepare('insert into takes values (?, ?, ?)');
const takeOne = (place: number, carer: string): number => {
  if (!check.get(place) || taken.get(place)) return 409;
  insert.run(place, carer, new Date().toISOString());
  return 200;
};

interface Waiting {
  place: number;
  carer: string;
  answer: (status: number) => void;
}
let waiting: Waiting[] = [];
const commitAll = (): void => {
  const all = waiting;
  waiting = [];
  db.exec('begin immediate');
  const statuses = all.map(({ place, carer }) => takeOne(place, carer));
  db.exec('commit');
  all.forEach(({ answer }, at) => {
    answer(statuses[at] ?? 500);
  });
};
const take = (place: number, carer: string, answer: (status: number) => void): void => {
  if (commits === 'each') {
    answer(takeOne(place, carer));
    return;
  }
  if (waiting.length === 0) setImmediate(commitAll);
  waiting.push({ place, carer, answer });
};

const send = (response: ServerResponse, status: number): void => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end('{"ok":true}');
};

const app = express();
app.post('/take/:place', (request, response) => {
  take(Number(request.params.place), request.get('carer') ?? '', (status) => {
    response.status(status).json({ ok: status === 200 });
  });
});
const server =
  kind === 'express'
    ? createServer(app)
    : createServer((request, response) => {
        request.resume();
        take(Number(request.url?.slice('/take/'.length)), String(request.headers['carer']), (status) =>
          send(response, status),
        );
      });
// The callers keep their connections while the other sides play.
server.keepAliveTimeout = 600_000;
server.listen(0, '127.0.0.1', () => {
  answerParent({ port: (server.address() as AddressInfo).port }, async () => {
    server.closeAllConnections();
    db.close();
    rmSync(folder, { recursive: true });
  });
});
