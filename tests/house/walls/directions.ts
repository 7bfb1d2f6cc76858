import { importsIn } from './imports.ts';
import { isCode, parse, type Wall } from './project.ts';

const mayImport: Record<string, readonly string[]> = {
  shared: ['shared'],
  db: ['db', 'shared'],
  server: ['server', 'db', 'shared'],
  client: ['client', 'shared'],
};

/** shared ← db ← server and shared ← client; tests see everything and nothing sees tests. */
export const directions: Wall = (files) =>
  importsIn(files).flatMap(({ file, place, to, ours }) => {
    const from = file.path.split('/')[0] ?? '';
    const allowed = mayImport[from];
    const target = to.split('/')[0] ?? '';
    if (!ours || !allowed || !to.includes('/') || allowed.includes(target)) return [];
    return [`${place} imports ${to}: ${from}/ may import only ${allowed.join(', ')}`];
  });

const barrels = ['db/schema/index.ts', 'shared/contract/api.ts'];

/** A file that only passes on what others export hides where things are. */
export const noBarrels: Wall = (files) =>
  files.filter(isCode).flatMap((file) => {
    if (barrels.includes(file.path)) return [];
    const body = parse(file).program.body;
    const passesOn = body.filter(
      (statement) =>
        statement.type === 'ExportAllDeclaration' ||
        (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
    );
    return passesOn.length > 0 && passesOn.length === body.length
      ? [`${file.path} only passes on other files' exports: import them where they are`]
      : [];
  });

/** No file needs, by way of others, itself. Types may: they are gone when it runs. */
export const noCycles: Wall = (files) => {
  const next = new Map<string, string[]>();
  for (const { file, to, ours, typeOnly } of importsIn(files))
    if (ours && !typeOnly) next.set(file.path, [...(next.get(file.path) ?? []), to]);
  const done = new Set<string>();
  const offences: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt >= 0) offences.push(`a circle of imports: ${[...trail.slice(seenAt), path].join(' → ')}`);
    if (seenAt >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return offences;
};
