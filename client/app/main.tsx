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

const start = async () => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  // Asked while the rest is still on its way.
  void queryClient.prefetchQuery(sessionQuestion());
  // The router brings the pages’ schemas, which need Temporal to be there.
  const [i18n, { router }, { keepSeen }] = await Promise.all([
    startLanguage(),
    import('./router.tsx'),
    import('#client/lib/keep-seen.ts'),
  ]);
  addFormats(i18n);
  keepSeen();
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no root');
  createRoot(place).render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
  keepShell();
};

void start();
