import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler, Router } from 'express';
import { Refusal } from '#shared/contract/problem.ts';
import { nonceOf, pageSecurity } from './security.ts';

const noncePlace = '__CSP_NONCE__';

/** Built files never change under their name; the build has pressed each script and sheet once already. */
const serveAssets = (folder: string): RequestHandler => {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  return (request, response) => {
    const name = request.path.slice(1);
    if (!names.has(name)) throw new Refusal('not-found');
    const pressed = names.has(`${name}.br`) && request.acceptsEncodings('br') === 'br';
    response.type(extname(name));
    response.vary('Accept-Encoding');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    if (pressed) response.setHeader('Content-Encoding', 'br');
    response.sendFile(pressed ? `${name}.br` : name, { root: folder, immutable: true, maxAge: '1y' });
  };
};

/** What the worker of a page may reach: its own address, and no other. */
const workerPolicy = "default-src 'none'; script-src 'self'; connect-src 'self'";

/** The few files beside the page: icons, what an installed app is called, and the worker that keeps its frame. */
const serveBeside = (router: Router, folder: string): void => {
  const names = readdirSync(folder).filter((name) => /\.(svg|png|webmanifest)$/.test(name));
  for (const name of names)
    router.get(`/${name}`, (_request, response) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.sendFile(name, { root: folder, maxAge: name.endsWith('.webmanifest') ? 0 : '1d' });
    });
  router.get('/shell-worker.js', (_request, response) => {
    // Asked for again each time: a worker that is stored would keep an old frame alive.
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Content-Security-Policy', workerPolicy);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.sendFile('shell-worker.js', { root: folder, cacheControl: false });
  });
};

/** The built pages: the page itself gets a fresh nonce every time and is never stored. */
export const servePages = (router: Router, folder: string): void => {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');
  router.use('/assets', serveAssets(join(folder, 'assets')));
  serveBeside(router, folder);
  router.get(/^\/(?!api\/|assets\/).*/, (request, response, next) => {
    const nonce = nonceOf();
    pageSecurity(nonce)(request, response, (error?: unknown) => {
      if (error) return next(error);
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(page.replaceAll(noncePlace, nonce));
    });
  });
};
