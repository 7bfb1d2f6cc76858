import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '#client/ui/mantine-sheets.ts';
import '#client/ui/tokens.css';
import '#client/ui/page.css';
import '#client/ui/press.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { config } from 'zod';
import { startLanguage } from '#client/lib/i18n.ts';
import { queryClient } from '#client/lib/query-client.ts';
import { sessionQuestion } from '#client/lib/session.ts';
import { addFormats } from './formats.ts';
import { keepShell } from './keep-shell.ts';
import { Providers } from './providers.tsx';

// Zod writes faster code at run time where it may; the content policy forbids it, so it need not try.
config({ jitless: true });

/** May begin late: it looks at what was answered before it. */
const keepSeen = async () => (await import('#client/lib/keep-seen.ts')).keepSeen();

const start = async () => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  // Asked while the rest is still on its way.
  void queryClient.prefetchQuery(sessionQuestion());
  // The router brings the pages’ schemas, which need Temporal to be there.
  const [i18n, { router }] = await Promise.all([startLanguage(), import('./router.tsx')]);
  addFormats(i18n);
  // Without a line the first thing to show is what was last seen; otherwise the page comes first.
  if (!navigator.onLine) await keepSeen();
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no root');
  createRoot(place).render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  keepShell();
  if (navigator.onLine) await keepSeen();
};

void start();
