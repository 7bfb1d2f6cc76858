import { type Layer, layerOf, serverFeatureOf } from './features.ts';
import { type Import, importsIn } from './imports.ts';
import { isUnder, type Wall } from './project.ts';

/** routes → actions → reads, records, policy. Within its own feature a layer may import these. */
const below: Record<Layer, readonly Layer[]> = {
  routes: ['routes', 'actions'],
  actions: ['actions', 'reads', 'records', 'policy', 'other'],
  reads: ['reads', 'other'],
  records: ['records', 'reads', 'other'],
  policy: ['policy', 'other'],
  other: ['other'],
};
/** Of another feature, never its records. */
const ofOthers: Record<Layer, readonly Layer[]> = {
  routes: ['actions'],
  actions: ['actions', 'reads', 'policy', 'other'],
  reads: ['reads', 'other'],
  records: ['reads', 'other'],
  policy: ['policy', 'other'],
  other: ['other'],
};

const betweenLayers = ({ file, place, to, typeOnly }: Import): string[] => {
  const feature = serverFeatureOf(file.path);
  const other = serverFeatureOf(to);
  if (!feature || !other || typeOnly) return [];
  const [from, target] = [layerOf(file.path), layerOf(to)];
  const allowed = (feature === other ? below : ofOthers)[from];
  if (allowed.includes(target)) return [];
  const whose = feature === other ? 'its own' : `another feature's`;
  return [`${place} imports ${to}: ${from} may import of ${whose} files only ${allowed.join(', ')}`];
};

const tables = (path: string) => isUnder(path, ['db/schema']);
/** The sign-in library is given our tables by its door. */
const mayImportTables = (path: string) =>
  ['reads', 'records'].includes(layerOf(path)) || isUnder(path, ['server/outside/sign-in']);

const onlyReadsAndRecordsKnowTables = ({ file, place, to, typeOnly }: Import): string[] =>
  file.path.startsWith('server/') && !typeOnly && tables(to) && !mayImportTables(file.path)
    ? [`${place} imports the tables of ${to}: only reads and records may`]
    : [];

const outer = ['server/http', 'server/outside', 'server/realtime', 'server/main.ts', 'server/app.ts'];
/** Features know the world by what `deps` hands them; routes also know how to be served. */
const featuresAreHandedTheWorld = ({ file, place, to, typeOnly }: Import): string[] => {
  const feature = serverFeatureOf(file.path);
  if (!feature || typeOnly || !isUnder(to, outer)) return [];
  if (layerOf(file.path) === 'routes' && to.startsWith('server/http/')) return [];
  return [`${place} imports ${to}: take it from deps (types may be imported)`];
};

/** The import rule inside the server. */
export const serverLayers: Wall = (files) =>
  importsIn(files).flatMap((found) => [
    ...betweenLayers(found),
    ...onlyReadsAndRecordsKnowTables(found),
    ...featuresAreHandedTheWorld(found),
  ]);
