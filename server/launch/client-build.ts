import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const record = join(root, 'node_modules/.cache/carepool/client-built');
const built = join(root, 'client/dist/index.html');
const sources = ['client/**/*', 'shared/**/*', 'vite.config.ts', 'package.json', 'package-lock.json'];

/** One hash over everything that a build reads, names included. */
const hashOfSources = (): string => {
  const hash = createHash('sha256');
  const files = globSync(sources, { cwd: root, exclude: ['client/dist/**'], withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  return hash.digest('hex');
};

const isCurrent = (hash: string): boolean =>
  existsSync(built) && existsSync(record) && readFileSync(record, 'utf8') === hash;

const runVite = (): Promise<boolean> =>
  new Promise((resolve) => {
    const parameters = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
    // What is built is what people get, whoever asks for it: elsewhere the libraries bring their own tools along.
    const env = { ...process.env, NODE_ENV: 'production' };
    const vite = spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit', env });
    vite.on('error', () => resolve(false));
    vite.on('exit', (code) => resolve(code === 0));
  });

/**
 * Builds client/dist, or leaves it when nothing it is made from has changed since the last build.
 * Answers whether the pages are there.
 */
export const buildClient = async (): Promise<boolean> => {
  const hash = hashOfSources();
  if (isCurrent(hash)) return true;
  process.stderr.write('carepool: building the pages (a few seconds)\n');
  if (!(await runVite())) return false;
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, hash);
  return true;
};
