/** `npm run dev`: the server restarts and the pages reload on every saved change. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const run = (parameters: string[]): ChildProcess =>
  spawn(process.execPath, parameters, { cwd: root, stdio: 'inherit' });

const both = [
  run(['--watch', '--watch-preserve-output', join(root, 'server/main.ts'), ...process.argv.slice(2)]),
  run([join(root, 'node_modules/vite/bin/vite.js'), 'dev']),
];
const stopBoth = (): void => {
  for (const child of both) child.kill('SIGTERM');
};
for (const child of both) child.on('exit', stopBoth);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stopBoth);
