/**
 * `npm run outage -- open FILE [--sheet]`: opens the sealed file of an outage plan without a server and without
 * its database. It asks for the passphrase, or reads it from OUTAGE_PASSPHRASE; looks at the signature first;
 * and prints who is owed what, or with --sheet the spreadsheet to fill in. What the file is made of stands in
 * `server/outage/seal.ts`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { formatPounds } from '#shared/language/money.ts';
import { type OwedPerson, owedTodaySchema } from '#shared/outage/schema.ts';
import { openSealed } from '../outage/seal.ts';

const usage = 'npm run outage -- open FILE [--sheet]';

/** Something to mend, in a sentence. */
class CannotOpen extends Error {}

const planSchema = z.object({
  plan: z.string(),
  mutual: z.string(),
  madeAt: z.string(),
  owed: owedTodaySchema,
  sheet: z.string(),
});

const whys = {
  'not-a-plan': 'This is no sealed outage plan.',
  'signature-wrong':
    'The signature does not fit: this file was changed after it was made. Nothing of it is shown.',
  'passphrase-wrong': 'That is not the passphrase.',
} as const;

const readWanted = () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sheet: { type: 'boolean', default: false } },
  });
  const [verb, file, another] = positionals;
  if (verb !== 'open' || !file || another !== undefined) throw new CannotOpen(`Say it like this: ${usage}`);
  // npm runs this from the project; the file is meant from where it was called.
  return { file: resolve(process.env['INIT_CWD'] ?? process.cwd(), file), sheet: values.sheet };
};

const askPassphrase = async (): Promise<string> => {
  const given = process.env['OUTAGE_PASSPHRASE'];
  if (given) return given;
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question('Passphrase: ');
  } finally {
    lines.close();
  }
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new CannotOpen(`There is no file ${file} that can be read.`);
  }
};

const linesOf = (people: readonly OwedPerson[]): string[] =>
  people.flatMap(({ name, byHandPence, underWayPence, items }) => [
    `  ${name}: ${formatPounds(byHandPence)}${underWayPence > 0 ? `, and ${formatPounds(underWayPence)} under way: NOT by hand` : ''}`,
    ...items.map(
      (item) =>
        `    week of ${item.weekOn}  ${formatPounds(item.amountPence)}  ${item.state === 'under-way' ? 'UNDER WAY, not by hand' : (item.forId ?? '')}`,
    ),
  ]);

const said = ({ plan, mutual, madeAt, owed }: z.output<typeof planSchema>, fingerprint: string): string =>
  [
    `${mutual}: who is owed what, as of ${madeAt}`,
    `${plan}`,
    `The signature fits. Key ${fingerprint}: compare it with the printed list.`,
    '',
    `Carers, ${formatPounds(owed.carersPence)} by hand`,
    ...linesOf(owed.carers),
    '',
    `Holders owe, ${formatPounds(owed.holdersPence)} by hand`,
    ...linesOf(owed.holders),
    '',
  ].join('\n');

try {
  const { file, sheet } = readWanted();
  const text = textOf(file);
  const opened = openSealed(text, await askPassphrase());
  if (!opened.ok) throw new CannotOpen(whys[opened.why]);
  const plan = planSchema.parse(JSON.parse(opened.text));
  process.stdout.write(sheet ? plan.sheet : said(plan, opened.fingerprint));
} catch (error) {
  if (!(error instanceof CannotOpen)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
