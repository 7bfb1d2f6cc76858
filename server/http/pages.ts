import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { static as files, type Router } from 'express';
import { nonceOf, pageSecurity } from './security.ts';

const named = '__CSP_NONCE__';

/** The built pages: assets never change under their name; the page itself gets a fresh nonce every time. */
export const servePages = (router: Router, folder: string): void => {
  if (!existsSync(join(folder, 'index.html'))) return;
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  router.use(
    '/assets',
    files(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  router.get('/mark.svg', (_request, response) => {
    response.type('svg');
    createReadStream(join(folder, 'mark.svg')).pipe(response);
  });
  router.get(/^\/(?!api\/|assets\/).*/, (request, response, next) => {
    const nonce = nonceOf();
    pageSecurity(nonce)(request, response, (error?: unknown) => {
      if (error) return next(error);
      response.setHeader('Cache-Control', 'no-store');
      response.type('html').send(page.replaceAll(named, nonce));
    });
  });
};
