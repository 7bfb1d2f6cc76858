import { serverFeatureOf } from './features.ts';
import { type Import, importsIn } from './imports.ts';
import { layerByName, purePackages } from './layers.ts';
import { isUnder, type Wall } from './project.ts';

/** Who may import a package beside server/outside/, the home of every vendor. */
const homes: Record<string, readonly string[]> = {
  zod: ['server', 'db', 'shared'],
  'zod-openapi': ['server/http', 'shared/contract'],
  'rrule-temporal': ['shared/needs'],
  express: ['server/http', 'server/app.ts', 'server/outside'],
  helmet: ['server/http', 'server/app.ts'],
  'socket.io': ['server/realtime'],
  '@socket.io/postgres-adapter': ['server/realtime'],
  'better-auth': ['server/sign-in'],
  '@better-auth/passkey': ['server/sign-in'],
  pino: ['server/house.ts'],
  pg: ['db'],
  'better-sqlite3': ['db'],
  'drizzle-orm': ['db'],
  'drizzle-kit': ['db/write-migrations.ts'],
  vite: ['server/launch'],
};

/** sign-in is a feature around a vendor: its own files may know it. */
const isPlainFeature = (path: string) => ![null, 'sign-in'].includes(serverFeatureOf(path));

const isPureFile = (path: string): boolean =>
  isUnder(path, ['shared']) || (isPlainFeature(path) && layerByName(path) === 'policy');

const pureFilesTouchNothing = ({ file, place, to, ours, typeOnly }: Import): string[] => {
  if (typeOnly || !isPureFile(file.path)) return [];
  if (!ours && !purePackages.includes(to)) return [`${place} imports ${to}: this file must stay pure`];
  return ours && to.startsWith('db/') ? [`${place} imports ${to}: this file must stay pure`] : [];
};

const mayQuery = (path: string) => ['reads', 'records'].includes(layerByName(path) ?? '');

const packagesStayAtHome = ({ file, place, to, ours, typeOnly }: Import): string[] => {
  const { path } = file;
  if (ours || typeOnly || to.startsWith('node:') || !isUnder(path, ['server', 'db', 'shared'])) return [];
  if (to === 'drizzle-orm' && mayQuery(path)) return [];
  const allowed = [...(homes[to] ?? []), 'server/outside'];
  return isUnder(path, allowed)
    ? []
    : [`${place} imports ${to}: only ${[...new Set(allowed)].join(', ')} may`];
};

const harmless = ['node:crypto', 'node:util', 'node:buffer'];
const featuresOpenNoDoors = ({ file, place, to, typeOnly }: Import): string[] =>
  isPlainFeature(file.path) && !typeOnly && to.startsWith('node:') && !harmless.includes(to)
    ? [`${place} imports ${to}: only server/outside/ reaches the machine`]
    : [];

/** shared/ and policies touch nothing; only outside/ knows vendors. */
export const purity: Wall = (files) =>
  importsIn(files).flatMap((found) => [
    ...pureFilesTouchNothing(found),
    ...packagesStayAtHome(found),
    ...featuresOpenNoDoors(found),
  ]);
