import { everyNode, field, isCode, isUnder, type Node, type ProjectFile, type Wall } from './project.ts';

const literal = (node: Node | undefined): string | null => {
  const value: unknown = node?.type === 'Literal' ? Reflect.get(node, 'value') : null;
  return typeof value === 'string' ? value : null;
};

/** The names a contract's endpoints promise to be written down under. */
const promisedIn = (file: ProjectFile): string[] => {
  const found: string[] = [];
  everyNode(file, (node) => {
    if (node.type !== 'Property') return;
    const [key] = field(node, 'key');
    const name = literal(field(node, 'value')[0]);
    if (key && name !== null && Reflect.get(key, 'name') === 'audit') found.push(name);
  });
  return found;
};

const writtenIn = (files: readonly ProjectFile[]): Set<string> => {
  const written = new Set<string>();
  for (const file of files)
    everyNode(file, (node) => {
      const name = literal(node);
      if (name !== null) written.add(name);
    });
  return written;
};

/** An endpoint that promises an event of the audit trail has an action that writes it. */
export const promisedEventsAreWritten: Wall = (files) => {
  const code = files.filter(isCode);
  const written = writtenIn(code.filter(({ path }) => isUnder(path, ['server'])));
  return code
    .filter(({ path }) => isUnder(path, ['shared']) && path.endsWith('endpoints.ts'))
    .flatMap((file) =>
      promisedIn(file)
        .filter((name) => !written.has(name))
        .map((name) => `${file.path}: ${name} is promised and no action writes it down`),
    );
};
