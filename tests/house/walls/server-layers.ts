import { serverFeatureOf } from './features.ts';
import { type Import, importsIn } from './imports.ts';
import { type Layer, layerByName, layersOf, whatActionsAreGiven } from './layers.ts';
import { isUnder, type Wall } from './project.ts';

/** routes → actions → reads, records, policy. Within its own feature a layer may import these. */
const ofItsOwn: Record<Layer, readonly Layer[]> = {
  routes: ['routes', 'actions', 'rule'],
  actions: ['actions', 'reads', 'records', 'policy', 'rule'],
  reads: ['reads', 'rule'],
  records: ['records', 'reads', 'rule'],
  policy: ['policy', 'rule'],
  rule: ['rule', 'policy'],
};
/** Of another feature, never its records. */
const ofOthers: Record<Layer, readonly Layer[]> = {
  ...ofItsOwn,
  routes: ['actions'],
  actions: ['actions', 'reads', 'policy', 'rule'],
  records: ['reads', 'rule'],
};

const betweenLayers = (layerOf: (path: string) => Layer | null, found: Import): string[] => {
  const { file, place, to, typeOnly } = found;
  const [from, target] = [layerOf(file.path), layerOf(to)];
  if (!from || !target || typeOnly) return [];
  const own = serverFeatureOf(file.path) === serverFeatureOf(to);
  const allowed = (own ? ofItsOwn : ofOthers)[from];
  if (allowed.includes(target)) return [];
  const whose = own ? 'its own' : `another feature's`;
  return [`${place} (${from}) imports ${to} (${target}): of ${whose} files it may ${allowed.join(', ')}`];
};

/** The sign-in library is given our tables by its door. */
const mayImportTables = (path: string) =>
  ['reads', 'records'].includes(layerByName(path) ?? '') || isUnder(path, ['server/outside/sign-in']);

const onlyReadsAndRecordsKnowTables = ({ file, place, to, typeOnly }: Import): string[] =>
  isUnder(file.path, ['server']) && !typeOnly && isUnder(to, ['db/schema']) && !mayImportTables(file.path)
    ? [`${place} imports the tables of ${to}: only reads and records may`]
    : [];

const outer = [
  'server/http',
  'server/outside',
  'server/realtime',
  'server/main.ts',
  'server/house.ts',
  'server/app.ts',
];
/** Features know the world by what `deps` hands them; routes also know how to be served. */
const featuresAreHandedTheWorld = ({ file, place, to, typeOnly }: Import): string[] => {
  const feature = serverFeatureOf(file.path);
  if (!feature || typeOnly || !isUnder(to, outer) || whatActionsAreGiven.includes(to)) return [];
  if (layerByName(file.path) === 'routes' && isUnder(to, ['server/http'])) return [];
  return [`${place} imports ${to}: take it from deps (types may be imported)`];
};

/** The import rule inside the server. */
export const serverLayers: Wall = (files) => {
  const imports = importsIn(files);
  const layerOf = layersOf(imports);
  return imports.flatMap((found) => [
    ...betweenLayers(layerOf, found),
    ...onlyReadsAndRecordsKnowTables(found),
    ...featuresAreHandedTheWorld(found),
  ]);
};
