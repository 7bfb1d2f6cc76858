import { importsIn } from './imports.ts';
import type { Wall } from './project.ts';

/** app → pages → features → ui, lib. */
const below: Record<string, readonly string[]> = {
  app: ['app', 'pages', 'features', 'ui', 'lib', 'locales'],
  pages: ['pages', 'features', 'ui', 'lib'],
  features: ['features', 'ui', 'lib'],
  ui: ['ui', 'lib', 'locales'],
  lib: ['lib', 'locales'],
};
/** The one file above that all may read: it knows addresses and imports nothing. */
const addresses = 'client/app/paths.ts';

/** The import rule inside the client; features do not know each other. */
export const clientLayers: Wall = (files) =>
  importsIn(files).flatMap(({ file, place, to }) => {
    const [top, from, feature] = file.path.split('/');
    const [targetTop, target, otherFeature] = to.split('/');
    const allowed = below[from ?? ''];
    if (top !== 'client' || targetTop !== 'client' || !allowed || to === addresses) return [];
    if (!allowed.includes(target ?? ''))
      return [`${place} imports ${to}: ${from} may import only ${allowed.join(', ')}`];
    return from === 'features' && target === 'features' && feature !== otherFeature
      ? [`${place} imports ${to}: a feature may not know another; lift it to the page or to ui`]
      : [];
  });
