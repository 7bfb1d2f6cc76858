import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
export const topFolders = ['server', 'client', 'shared', 'db', 'tests'] as const;

/** A file of the project, its path from the root with forward slashes. */
export interface ProjectFile {
  path: string;
  text: string;
}

/** A wall answers with one sentence for each offence; none means it stands. */
export type Wall = (files: readonly ProjectFile[]) => string[];

const notOurs = ['client/dist', 'data', '.git', 'tests/.shots', 'db/migrations'];
const isOurs = (path: string) =>
  !path.split('/').includes('node_modules') &&
  !notOurs.some((place) => path === place || path.startsWith(`${place}/`));
const readable = /\.(ts|tsx|js|mjs|css|html|json|md|csv|svg|yml)$|(^|\/)(run|\.npmrc|\.gitignore)$/;

const pathsUnder = (pattern: string): string[] =>
  globSync(pattern, { cwd: root, exclude: (path) => !isOurs(String(path).replaceAll('\\', '/')) })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isOurs(path) && statSync(join(root, path)).isFile());

let paths: string[] | undefined;
/** Every file of ours, written by hand; the generated migrations are not. */
export const allPaths = (): string[] => {
  paths ??= [...topFolders.map((folder) => `${folder}/**/*`), '*', '.*', '.ci/*'].flatMap(pathsUnder).sort();
  return paths;
};

let files: ProjectFile[] | undefined;
/** Every hand-written text file but the lockfile, read once. */
export const projectFiles = (): ProjectFile[] => {
  files ??= allPaths()
    .filter((path) => readable.test(path) && path !== 'package-lock.json')
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  return files;
};

export const isCode = ({ path }: ProjectFile): boolean => /\.(ts|tsx|js)$/.test(path);
export const isUnder = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`));

type Parsed = ReturnType<typeof parseSync>;
const parsed = new WeakMap<ProjectFile, Parsed>();
/** The file as the bundler's own parser reads it. */
export const parse = (file: ProjectFile): Parsed => {
  const known = parsed.get(file);
  if (known) return known;
  const fresh = parseSync(file.path, file.text);
  parsed.set(file, fresh);
  return fresh;
};

const lineStarts = new WeakMap<ProjectFile, number[]>();
const startsOf = (file: ProjectFile): number[] => {
  const known = lineStarts.get(file);
  if (known) return known;
  const starts = [0, ...Array.from(file.text.matchAll(/\n/g), ({ index }) => index + 1)];
  lineStarts.set(file, starts);
  return starts;
};
/** The line, counted from 1, that an offset is in. */
export const lineAt = (file: ProjectFile, offset: number): number => {
  const starts = startsOf(file);
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
};
export const at = (file: ProjectFile, offset: number): string => `${file.path}:${lineAt(file, offset)}`;

/** A node of the syntax tree; each kind has further fields, read with `field`. */
export interface Node {
  type: string;
  start: number;
  end: number;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The node or nodes under a name, none when there is nothing. */
export const field = (node: Node, name: string): Node[] => {
  const value: unknown = Reflect.get(node, name);
  return (Array.isArray(value) ? value : [value]).filter(isNode);
};

const visitAll = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visitAll(child, visit);
};
/** Shows every node of a file, from the outside in. */
export const everyNode = (file: ProjectFile, visit: (node: Node) => void): void =>
  visitAll(parse(file).program, visit);

export const writtenAs = (file: ProjectFile, { start, end }: Node): string => file.text.slice(start, end);
