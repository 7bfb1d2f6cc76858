import { spawn } from 'node:child_process';
import pg from 'pg';
import { startCluster } from './cluster.ts';
const c = await startCluster({ durable: true });
const a = new pg.Client({ connectionString: c.urlOf('postgres') }); await a.connect(); await a.query('create database t'); await a.end();
const child = spawn(process.execPath, ['tests/support/try-writes.ts'], { stdio: 'inherit', env: { ...process.env, DATABASE_URL: c.urlOf('t') } });
await new Promise((r) => child.once('exit', r));
await c.stop();
