import { everyNode, isCode, isUnder, type ProjectFile, type Wall } from './project.ts';

/** What a refusal needs to know of the catalogue, the exceptions and the tests. */
export interface Catalogue {
  codes: readonly string[];
  /** Codes agreed to be still without a story. */
  stillOwed: readonly string[];
}

const catalogueFile = 'shared/contract/problem.ts';
const whereStoriesAre = ['stories', 'contract', 'ledger', 'engines', 'faults', 'browser'].map(
  (kind) => `tests/${kind}`,
);

/** Every word written as a literal in the files, looked for among the codes. */
const codesWrittenIn = (files: readonly ProjectFile[], codes: ReadonlySet<string>): Set<string> => {
  const found = new Set<string>();
  for (const file of files)
    everyNode(file, (node) => {
      const value: unknown = node.type === 'Literal' ? Reflect.get(node, 'value') : null;
      if (typeof value === 'string' && codes.has(value)) found.add(value);
    });
  return found;
};

const isPromise = (path: string) => /\/([\w-]+-)?endpoints\.ts$/.test(path);
const mayRefuse = (path: string): boolean =>
  isUnder(path, ['server', 'shared', 'db']) && path !== catalogueFile && !isPromise(path);

/** A code in the catalogue that no rule, policy or action ever answers is a word without a meaning. */
export const everyRefusalIsUsed =
  ({ codes }: Catalogue): Wall =>
  (files) => {
    const used = codesWrittenIn(
      files.filter((file) => isCode(file) && mayRefuse(file.path)),
      new Set(codes),
    );
    return codes
      .filter((code) => !used.has(code))
      .map((code) => `${code} is in the catalogue and nothing answers it: use it or take it out`);
  };

/** What a feature answers, some endpoint lists; what the front door answers may come from any. */
export const everyRefusalIsPromised =
  ({ codes }: Catalogue): Wall =>
  (files) => {
    const code = files.filter(isCode);
    const written = (where: (path: string) => boolean) =>
      codesWrittenIn(
        code.filter(({ path }) => where(path)),
        new Set(codes),
      );
    const atTheDoor = (path: string) => isUnder(path, ['server/http', 'server/app.ts', 'db']);
    const known = written((path) => isPromise(path) || atTheDoor(path));
    return [...written((path) => mayRefuse(path) && !atTheDoor(path))]
      .filter((answered) => !known.has(answered))
      .map((answered) => `${answered} is answered, but no endpoint lists it in refuses`);
  };

/** Each refusal is provoked by a story, or owed; what is owed can only become less. */
export const everyRefusalIsProvoked =
  ({ codes, stillOwed }: Catalogue): Wall =>
  (files) => {
    const stories = files.filter(({ path }) => /\.test\.tsx?$/.test(path) && isUnder(path, whereStoriesAre));
    const provoked = codesWrittenIn(stories, new Set(codes));
    const missing = codes
      .filter((code) => !provoked.has(code) && !stillOwed.includes(code))
      .map((code) => `${code} is provoked by no story`);
    const paid = stillOwed
      .filter((code) => provoked.has(code))
      .map((code) => `${code} is provoked now: take it off the list of what is owed`);
    const unknown = stillOwed
      .filter((code) => !codes.includes(code))
      .map((code) => `${code} is owed a story but is not in the catalogue`);
    return [...missing, ...paid, ...unknown];
  };
