/** Protects starting and stopping: a folder with nothing in it is enough, and one sentence says what is wrong. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settleVillage } from '#server/village/settle-in.ts';
import { freshFolder, tinyVillage, villageEndsAt, villageSettings } from '#tests/support/small-village.ts';
import { type Started, start, stopAll } from '#tests/support/started.ts';

let folder: string;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(async () => {
  await stopAll();
  rmSync(folder, { recursive: true, force: true });
});

const file = () => join(folder, 'mutual.sqlite');
const serve = (parameters: string[] = [], environment: Record<string, string> = {}): Started =>
  start('server/main.ts', parameters, {
    ...{ DATABASE_URL: file(), PORT: '0', LOG_LEVEL: 'warn', BASE_URL: '', STRIPE_SECRET_KEY: '' },
    ...environment,
  });
const addressOf = async (server: Started): Promise<string> =>
  (await server.says(/Carepool is open: (http:\/\/localhost:\d+)/))[1] ?? '';
const session = async (address: string) => (await fetch(`${address}/api/session`)).json();

describe('an empty folder', () => {
  it('becomes a mutual to be founded, with a code, and stops when told to', {
    timeout: 120_000,
  }, async () => {
    const first = serve(['--empty']);
    const address = await addressOf(first);
    const [, code] = await first.says(/good until the next start: ([0-9A-Z-]{14})/);
    expect(await session(address)).toEqual({ founded: false, demo: false, oneClick: false, signedIn: null });
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    expect(existsSync(`${file()}-wal`)).toBe(false);
    const second = serve();
    const [, newCode] = await second.says(/good until the next start: ([0-9A-Z-]{14})/);
    expect(newCode).not.toBe(code);
    second.kill('SIGINT');
    expect(await second.ended).toBe(0);
  });
});

describe('a village that is there', () => {
  it('opens at once, with everybody to be, and is never a real mutual', { timeout: 120_000 }, async () => {
    const sandboxes = `${file()}-play-money`;
    await settleVillage({
      ...{ url: file(), sandboxes, settings: villageSettings, endsAt: villageEndsAt, size: tinyVillage },
      say: () => {},
    });
    const village = serve();
    const address = await addressOf(village);
    expect(village.said()).not.toContain('Making the demo village');
    await village.says(/as a coordinator: Rhian Morgan/);
    expect(await session(address)).toMatchObject({ founded: true, demo: true, oneClick: true });
    village.kill('SIGTERM');
    expect(await village.ended).toBe(0);
    const mixed = serve(['--empty']);
    expect(await mixed.ended).toBe(1);
    expect(mixed.said()).toContain('never shares one with it');
  });
});

describe('what cannot be', () => {
  it('is a port that somebody else has', async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as AddressInfo;
    const server = serve(['--empty'], { PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.said()).toBe(
      `Port ${port} is taken on this machine: stop what uses it, or choose another, for example PORT=${port + 1}.\n`,
    );
    other.close();
  });

  it('is a village with a real Stripe key', async () => {
    const server = serve([], { STRIPE_SECRET_KEY: 'sk_test_ofsomebody' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('plays with play money only');
    expect(existsSync(file())).toBe(false);
  });

  it('is a file of something else', async () => {
    writeFileSync(
      file(),
      'a letter to my sister, and not a short one at all, but one that goes on and on\n'.repeat(99),
    );
    const server = serve();
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('is not a database of Carepool’s');
  });

  it.each([
    [
      'a PostgreSQL that does not answer',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/care' },
      'no PostgreSQL answers',
    ],
    ['a folder where a file should be', { DATABASE_URL: tmpdir() }, 'Name a file in a folder'],
    [
      'a file where a folder should be',
      { DATABASE_URL: '/etc/hostname/care.sqlite' },
      'Name a file in a folder',
    ],
    ['an address of another machine', { HOST: '192.0.2.1' }, 'HOST: this machine has no address 192.0.2.1'],
  ])('is %s', async (_, environment, sentence) => {
    const server = serve(['--empty'], {
      SECRET: 'given, so that none is made beside the project',
      ...environment,
    });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain(sentence);
    expect(server.said().trim().split('\n')).toHaveLength(1);
    expect(server.said()).not.toContain(':b@');
  });

  it('is a setting that makes no sense', async () => {
    const server = serve([], { PORT: 'eighty' });
    expect(await server.ended).toBe(1);
    expect(server.said()).toContain('PORT is a number from 0 to 65535');
  });
});
