/** `npm run dev`: the server restarts and the pages reload on every saved change. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const port = process.env['PORT'] ?? '3000';
const server = `http://127.0.0.1:${port}`;

const pages = await createServer({
  configFile: `${root}vite.config.ts`,
  server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
});
await pages.listen();
const address = (pages.resolvedUrls?.local[0] ?? server).replace('127.0.0.1', 'localhost').replace(/\/$/, '');
process.stderr.write(`carepool: pages that reload as you write are at ${address}\n`);

const watched = spawn(
  process.execPath,
  ['--watch', '--watch-preserve-output', `${root}server/main.ts`, ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, PORT: port, BASE_URL: address } },
);
watched.on('exit', async (code) => {
  await pages.close();
  process.exitCode = code ?? 0;
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => watched.kill(signal));
