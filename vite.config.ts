import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Compressed once, as small as can be, rather than for every phone that asks. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle: ({ dir = '' }) => {
    for (const name of globSync('assets/*.{js,css}', { cwd: dir }))
      writeFileSync(join(dir, `${name}.br`), brotliCompressSync(readFileSync(join(dir, name))));
  },
});

/** What a carer needs between two visits without signal: the frame, the week, the hours, and their words. */
const neededWithoutSignal = [
  /client\/app\/(main|router)\.tsx$/,
  /client\/index\.html$/,
  /client\/app\/send-waiting\.tsx$/,
  /client\/lib\/(realtime|keep-seen)\.ts$/,
  /client\/pages\/(home|more|week|shift|hours|record-hours|answer-hours|settings)\.tsx$/,
  // All words: the frame and the pages above ask for more of them than anybody remembers to list here.
  /client\/locales\/\w+\/[\w-]+\.json$/,
  /temporal-polyfill/,
];
const lies = ['/mark.svg', '/icon-192.png', '/manifest.webmanifest'];

/** Writes into the worker which files it keeps; a changed list is a new version of it. */
const keptWithoutSignal = (): Plugin => ({
  name: 'kept-without-signal',
  apply: 'build',
  enforce: 'post',
  generateBundle: (_options, bundle) => {
    const kept = new Set<string>();
    const keep = (name: string): void => {
      const part = bundle[name];
      if (kept.has(name) || part?.type !== 'chunk') return;
      kept.add(name);
      for (const css of part.viteMetadata?.importedCss ?? []) kept.add(css);
      for (const next of part.imports) keep(next);
    };
    for (const [name, part] of Object.entries(bundle)) {
      if (name.endsWith('.woff2')) kept.add(name);
      const facade = part.type === 'chunk' ? (part.facadeModuleId ?? '') : '';
      if (neededWithoutSignal.some((needed) => needed.test(facade))) keep(name);
    }
    const files = JSON.stringify([...[...kept].sort().map((name) => `/${name}`), ...lies]);
    const version = createHash('sha256').update(files).digest('hex').slice(0, 12);
    const worker = bundle['shell-worker.js'];
    if (worker?.type !== 'chunk') throw new Error('The worker was not built');
    worker.code = worker.code
      .replaceAll('__SHELL_FILES__', `(${files})`)
      .replaceAll('__SHELL_VERSION__', JSON.stringify(version));
  },
});

const beside = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  root: 'client',
  plugins: [react(), keptWithoutSignal(), compressed()],
  // The server writes a fresh nonce over this word, in index.html, on every reply (client/README.md).
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    sourcemap: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The calendar looks for its rule reader under two names, and takes the one that is there.
      checks: { importIsUndefined: false },
      input: { index: 'client/index.html', 'shell-worker': 'client/app/shell-worker.ts' },
      // A worker rules over what lies beside it, so this one lies at the top, under a name that stays.
      output: {
        entryFileNames: ({ name }) => (name === 'shell-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  // While developing, the pages come from here and everything else from the server beside.
  server: { host: '127.0.0.1', proxy: { '/api': beside, '/socket.io': { target: beside, ws: true } } },
});
