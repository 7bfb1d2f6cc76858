import {
  at,
  everyNode,
  field,
  isCode,
  lineAt,
  type Node,
  type ProjectFile,
  type Wall,
  writtenAs,
} from './project.ts';

const hardLimit = 300;
export const wantedLimit = 250;
const functionLimit = 60;
/** A test reads as one sentence from top to bottom, its table of expectations included. */
const testFunctionLimit = 100;

const lines = (text: string): number => text.trimEnd().split('\n').length;
const counted = (file: ProjectFile) => isCode(file) || file.path.endsWith('.css');

export const longFiles: Wall = (files) =>
  files
    .filter((file) => counted(file) && lines(file.text) > hardLimit)
    .map((file) => `${file.path} has ${lines(file.text)} lines (limit ${hardLimit}): a noun is hiding in it`);

/** Functions handed to `describe` are chapters, not functions. */
const chaptersOf = (file: ProjectFile, call: Node): number[] => {
  const [callee] = field(call, 'callee');
  const isDescribe = callee !== undefined && /^describe\b/.test(writtenAs(file, callee));
  return isDescribe ? field(call, 'arguments').map(({ start }) => start) : [];
};

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'];

const functionsIn = (file: ProjectFile): { start: number; lines: number }[] => {
  const found: Node[] = [];
  const chapters = new Set<number>();
  everyNode(file, (node) => {
    if (node.type === 'CallExpression') for (const start of chaptersOf(file, node)) chapters.add(start);
    if (functionTypes.includes(node.type)) found.push(node);
  });
  return found
    .filter(({ start }) => !chapters.has(start))
    .map(({ start, end }) => ({ start, lines: lineAt(file, end) - lineAt(file, start) + 1 }));
};

export const longFunctions: Wall = (files) =>
  files.filter(isCode).flatMap((file) => {
    const limit = file.path.startsWith('tests/') ? testFunctionLimit : functionLimit;
    if (lines(file.text) <= limit) return [];
    return functionsIn(file)
      .filter((one) => one.lines > limit)
      .map((one) => `${at(file, one.start)} this function has ${one.lines} lines (limit ${limit})`);
  });

/** What the house weighs, for the person who reads the test's output. */
export const weigh = (
  files: readonly ProjectFile[],
): { median: number; files: number; overWanted: string[] } => {
  const code = files.filter((file) => isCode(file) && !file.path.startsWith('tests/'));
  const bytes = code.map(({ text }) => Buffer.byteLength(text)).sort((a, b) => a - b);
  return {
    median: bytes[Math.floor(bytes.length / 2)] ?? 0,
    files: code.length,
    overWanted: code.filter(({ text }) => lines(text) > wantedLimit).map(({ path }) => path),
  };
};
