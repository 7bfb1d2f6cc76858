import { at, everyNode, field, type Node, type ProjectFile, type Wall, writtenAs } from './project.ts';

const spokenAttributes =
  /^(label|title|placeholder|alt|description|heading|legend|caption|summary|hint|tooltip|error|aria-(label|description|roledescription|valuetext))$/;

const written = (node: Node): unknown => Reflect.get(node, 'value');
/** The name is the same in both languages. */
const hasLetters = (text: unknown): boolean =>
  typeof text === 'string' && /\p{L}{2,}/u.test(text.replaceAll('Carepool', ''));

/** The strings an expression may come to: through conditions, `&&`, `??` and templates. */
const stringsIn = (node: Node): Node[] => {
  if (node.type === 'Literal') return hasLetters(written(node)) ? [node] : [];
  if (node.type === 'TemplateLiteral')
    return field(node, 'quasis').filter((part) => {
      const cooked: unknown = Reflect.get(written(part) ?? {}, 'cooked');
      return hasLetters(cooked);
    });
  if (node.type === 'ConditionalExpression')
    return [...field(node, 'consequent'), ...field(node, 'alternate')].flatMap(stringsIn);
  if (
    node.type === 'LogicalExpression' ||
    (node.type === 'BinaryExpression' && Reflect.get(node, 'operator') === '+')
  )
    return [...field(node, 'left'), ...field(node, 'right')].flatMap(stringsIn);
  if (node.type === 'JSXExpressionContainer') return field(node, 'expression').flatMap(stringsIn);
  return [];
};

const spokenBy = (file: ProjectFile, node: Node): Node[] => {
  if (node.type === 'JSXText') return hasLetters(written(node)) ? [node] : [];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return field(node, 'children')
      .filter(({ type }) => type === 'JSXExpressionContainer')
      .flatMap(stringsIn);
  if (node.type !== 'JSXAttribute') return [];
  const [name] = field(node, 'name');
  return name && spokenAttributes.test(writtenAs(file, name)) ? field(node, 'value').flatMap(stringsIn) : [];
};

/** Every string on a screen is in locales/, so that it is there in both languages. */
export const noWordsOnScreens: Wall = (files) =>
  files
    .filter(({ path }) => path.startsWith('client/') && path.endsWith('.tsx'))
    .flatMap((file) => {
      const offences: string[] = [];
      everyNode(file, (node) => {
        for (const spoken of spokenBy(file, node))
          offences.push(`${at(file, spoken.start)} shows ${writtenAs(file, spoken).trim()} outside locales/`);
      });
      return offences;
    });

const keyShape = /^[\w-]+(:[\w-]+)?(\.[\w-]+)*$/;

/** Words that may be keys, and the beginnings and endings of keys made by a template. */
const mentionsIn = (
  files: readonly ProjectFile[],
): { whole: Set<string>; beginnings: string[]; endings: string[] } => {
  const found = { whole: new Set<string>(), beginnings: [] as string[], endings: [] as string[] };
  for (const file of files)
    everyNode(file, (node) => {
      const value = node.type === 'Literal' ? written(node) : null;
      if (typeof value === 'string' && keyShape.test(value)) found.whole.add(value);
      if (node.type !== 'TemplateLiteral') return;
      const parts = field(node, 'quasis').map((part) => String(Reflect.get(written(part) ?? {}, 'cooked')));
      const [first, last] = [parts[0] ?? '', parts.at(-1) ?? ''];
      if (/^[\w-]+(:[\w-]*|\.)[\w.-]*$/.test(first)) found.beginnings.push(first);
      else if (/^\.[\w.-]+$/.test(last)) found.endings.push(last);
    });
  return found;
};

/**
 * Sentences no screen asks for. A key may be written whole or without its namespace, as the name of an
 * object that is asked for whole, or made from a beginning or an ending.
 */
export const unusedSentences = (bases: readonly string[], files: readonly ProjectFile[]): string[] => {
  const code = files.filter(({ path }) => /^(client|shared)\/.*\.tsx?$/.test(path));
  const { whole, beginnings, endings } = mentionsIn(code);
  const isAskedFor = (base: string): boolean => {
    const bare = base.slice(base.indexOf(':') + 1);
    const above = bare.split('.').map((_, depth, parts) => parts.slice(0, depth + 1).join('.'));
    return (
      above.some((key) => whole.has(key) || whole.has(`${base.split(':')[0]}:${key}`)) ||
      beginnings.some((beginning) => base.startsWith(beginning) || bare.startsWith(beginning)) ||
      endings.some((ending) => bare.endsWith(ending))
    );
  };
  return bases.filter((base) => !isAskedFor(base)).map((base) => `${base} is asked for by no screen`);
};
