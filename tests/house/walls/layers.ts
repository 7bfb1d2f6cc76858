import { serverFeatureOf } from './features.ts';
import type { Import } from './imports.ts';
import { isUnder } from './project.ts';

const named = ['routes', 'actions', 'policy', 'reads', 'records'] as const;
/** `rule` is a file named for a noun that computes and does nothing else. */
export type Layer = (typeof named)[number] | 'rule';

/** `actions.ts`, `hours-actions.ts` and `actions/hours.ts` are actions; `take.ts` says nothing by its name. */
export const layerByName = (path: string): Layer | null => {
  const parts = path.replace(/\.ts$/, '').split('/').slice(2);
  return (
    named.find((layer) =>
      parts.some((part) => part === layer || part.endsWith(`-${layer}`) || part.startsWith(`${layer}-`)),
    ) ?? null
  );
};

/** Packages that compute and do nothing else. */
export const purePackages = ['zod', 'zod-openapi', 'rrule-temporal'];
/** Who is asking and what an action is given: types, and what follows from them. */
export const whatActionsAreGiven = ['server/http/actor.ts', 'server/http/call.ts'];

/**
 * The layer of every file in the server's features. A file named for a verb or a noun is a rule when all
 * it imports is pure; otherwise it is one verb of the actions, and keeps their rules.
 */
export const layersOf = (imports: readonly Import[]): ((path: string) => Layer | null) => {
  const values = new Map<string, string[]>();
  for (const { file, to, ours, typeOnly } of imports)
    if (
      !typeOnly &&
      !(ours && to.startsWith('shared/')) &&
      !purePackages.includes(to) &&
      !whatActionsAreGiven.includes(to)
    )
      values.set(file.path, [...(values.get(file.path) ?? []), to]);
  const known = new Map<string, Layer>();
  const layerOf = (path: string): Layer | null => {
    if (!serverFeatureOf(path)) return null;
    const found = layerByName(path) ?? known.get(path);
    if (found) return found;
    known.set(path, 'rule');
    const pure = (values.get(path) ?? []).every(
      (to) => isUnder(to, ['server']) && ['rule', 'policy'].includes(layerOf(to) ?? ''),
    );
    known.set(path, pure ? 'rule' : 'actions');
    return known.get(path) ?? null;
  };
  return layerOf;
};
