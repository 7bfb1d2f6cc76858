import { dirname, join } from 'node:path/posix';
import { at, isCode, type ProjectFile, parse } from './project.ts';

export interface Import {
  file: ProjectFile;
  /** Where in words: `server/shifts/actions.ts:3`. */
  place: string;
  /** A path in the project, or the name of a package (`node:fs`, `@mantine/core`). */
  to: string;
  ours: boolean;
  /** Only types: gone when it runs. */
  typeOnly: boolean;
}

const packageOf = (specifier: string): string => {
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
};

const target = (file: ProjectFile, specifier: string): { to: string; ours: boolean } => {
  if (specifier.startsWith('#')) return { to: specifier.slice(1), ours: true };
  if (specifier.startsWith('.')) return { to: join(dirname(file.path), specifier), ours: true };
  return { to: packageOf(specifier), ours: false };
};

const importsOf = (file: ProjectFile): Import[] => {
  const { module } = parse(file);
  const make = (specifier: string, start: number, typeOnly: boolean): Import => ({
    file,
    place: at(file, start),
    typeOnly,
    ...target(file, specifier),
  });
  const fixed = module.staticImports.map(({ moduleRequest, entries, start }) =>
    make(moduleRequest.value, start, entries.length > 0 && entries.every((entry) => entry.isType)),
  );
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) =>
      entry.moduleRequest ? [make(entry.moduleRequest.value, entry.start, entry.isType)] : [],
    ),
  );
  const later = module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const written = file.text.slice(moduleRequest.start, moduleRequest.end);
    return /^['"`][^$]*['"`]$/.test(written) ? [make(written.slice(1, -1), start, false)] : [];
  });
  return [...fixed, ...passedOn, ...later];
};

/** Every import, export-from and import() of the given files. */
export const importsIn = (files: readonly ProjectFile[]): Import[] => files.filter(isCode).flatMap(importsOf);
