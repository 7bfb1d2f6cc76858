import { basename } from 'node:path/posix';
import { otherFolders } from './features.ts';
import { isCode, topFolders, type Wall } from './project.ts';

const emptyWords = [
  'util',
  'utils',
  'helper',
  'helpers',
  'misc',
  'common',
  'manager',
  'managers',
  'service',
  'services',
  'handler',
  'handlers',
];
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|d))?\.(ts|tsx|js|css)$/;
const stem = (path: string): string => basename(path).split('.')[0] ?? '';

/** kebab-case, and no name that says nothing. */
export const fileNames: Wall = (files) =>
  files
    .filter(({ path }) => topFolders.some((folder) => path.startsWith(`${folder}/`)))
    .flatMap((file) => {
      const offences: string[] = [];
      const styled = isCode(file) || file.path.endsWith('.css');
      if (styled && !kebab.test(basename(file.path))) offences.push(`${file.path} is not in kebab-case`);
      const names = [...file.path.split('/').slice(1, -1), stem(file.path)];
      const empty = names.find((name) => emptyWords.includes(name));
      if (empty) offences.push(`${file.path}: "${empty}" says nothing; a noun is hiding in it`);
      if (stem(file.path) === 'index' && isCode(file) && file.path !== 'db/schema/index.ts')
        offences.push(`${file.path}: only db/schema has an index`);
      return offences;
    });

/** Folders come from the closed list; a new feature is named in features.ts first. */
export const folderNames: Wall = (files) =>
  Object.entries(otherFolders).flatMap(([level, allowed]) => {
    const depth = level.split('/').length;
    const folders = files
      .filter(({ path }) => path.startsWith(`${level}/`) && path.split('/').length > depth + 1)
      .map(({ path }) => path.split('/')[depth] ?? '');
    return [...new Set(folders)]
      .filter((folder) => !allowed.includes(folder))
      .map((folder) => `${level}/${folder}/ is not in the house's list of folders`);
  });

const atTheTop = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.config.ts',
  'README.md',
  'LICENSE',
];

/** The top level stays as it is; settings of tools live where they belong. */
export const topLevel = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => !path.includes('/') && !path.startsWith('.') && !atTheTop.includes(path))
    .map((path) => `${path} does not belong at the top level`);

/** Tests live in tests/ and nowhere else, and are called so. */
export const testsLiveInTests: Wall = (files) =>
  files
    .filter(({ path }) => /\.(test|spec)\.tsx?$/.test(path))
    .filter(({ path }) => !path.startsWith('tests/') || path.includes('.spec.'))
    .map(({ path }) => `${path}: tests live in tests/ and end in .test.ts`);
