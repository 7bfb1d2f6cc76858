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

const mayRefuse = (path: string): boolean =>
  isUnder(path, ['server', 'shared', 'db']) && path !== catalogueFile && !path.endsWith('/endpoints.ts');

/** A code in the catalogue that no rule, policy or action ever answers is a word without a meaning. */
export const everyRefusalIsUsed =
  ({ codes }: Catalogue): Wall =>
  (files) => {
    const answering = files.filter((file) => isCode(file) && mayRefuse(file.path));
    const used = codesWrittenIn(answering, new Set(codes));
    return codes
      .filter((code) => !used.has(code))
      .map((code) => `${code} is in the catalogue and nothing answers it: use it or take it out`);
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
