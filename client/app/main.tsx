import '@fontsource-variable/atkinson-hyperlegible-next/wght.css';
import '@mantine/core/styles.layer.css';
import '#client/ui/tokens.css';
import '#client/ui/page.css';
import '#client/ui/press.css';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { startLanguage } from '#client/lib/i18n.ts';
import { addFormats } from './formats.ts';
import { Providers } from './providers.tsx';

const start = async () => {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  // The router brings the pages’ schemas, which need Temporal to be there.
  const [i18n, { router }] = await Promise.all([startLanguage(), import('./router.tsx')]);
  addFormats(i18n);
  const place = document.getElementById('root');
  if (!place) throw new Error('index.html has no root');
  createRoot(place).render(
    <Providers>
      <RouterProvider router={router} />
    </Providers>,
  );
};

void start();
