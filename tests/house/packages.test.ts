/** Protects the quick second start: packages are installed again when the lockfile says so, and only then. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { root } from './walls/project.ts';

// Plain JavaScript, because an old Node must be able to read it.
const { packagesAreCurrent } = (await import(join(root, 'server/launch/packages.js'))) as {
  packagesAreCurrent: (root: string) => boolean;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'carepool-packages-'));
  mkdirSync(join(folder, 'node_modules/node/bin'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (file: string, packages: object) =>
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
const wanted = (packages: object) => write('package-lock.json', { '': {}, ...packages });
const installed = (packages: object) => write('node_modules/.package-lock.json', packages);

it('takes what the lockfile says for current, without packages for other machines', () => {
  wanted({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac': { version: '1.0.0', optional: true },
  });
  installed({ 'node_modules/a': { version: '1.0.0' } });
  expect(packagesAreCurrent(folder)).toBe(true);
});

it.each([
  ['nothing was installed', null],
  ['another version is there', { 'node_modules/a': { version: '0.9.0' } }],
  ['one is missing', {}],
  ['one is left over', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } }],
])('installs when %s', (_, present) => {
  wanted({ 'node_modules/a': { version: '1.0.0' } });
  if (present) installed(present);
  expect(packagesAreCurrent(folder)).toBe(false);
});

it('installs again when an install was cut short before its Node was there', () => {
  wanted({ 'node_modules/a': { version: '1.0.0' } });
  installed({ 'node_modules/a': { version: '1.0.0' } });
  rmSync(join(folder, 'node_modules/node'), { recursive: true });
  expect(packagesAreCurrent(folder)).toBe(false);
});
