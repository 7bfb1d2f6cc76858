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

const beside = `http://127.0.0.1:${process.env['PORT'] ?? 3000}`;

export default defineConfig({
  root: 'client',
  plugins: [react(), compressed()],
  // The server writes a fresh nonce over this word, in index.html, on every reply (client/README.md).
  html: { cspNonce: '__CSP_NONCE__' },
  build: { outDir: 'dist', emptyOutDir: true, manifest: true, sourcemap: false, assetsInlineLimit: 0 },
  // While developing, the pages come from here and everything else from the server beside.
  server: { host: '127.0.0.1', proxy: { '/api': beside, '/socket.io': { target: beside, ws: true } } },
});
