/** Protects a page from standing there undressed: every Mantine component in use has its sheet. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const named = /import\s+(?:type\s+)?\{([^}]+)\}\s+from '@mantine\/core'/g;
const sheetOf = (name: string) => `@mantine/core/styles/${name}.layer.css`;

it('every Mantine component that is used brings its sheet', () => {
  const sheets = readFileSync('client/ui/mantine-sheets.ts', 'utf8');
  const used = globSync('client/**/*.tsx').flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(named)].flatMap((found) =>
      (found[1] ?? '').split(',').map((one) => one.trim()),
    ),
  );
  const missing = [...new Set(used)].filter(
    (name) => existsSync(`node_modules/${sheetOf(name)}`) && !sheets.includes(sheetOf(name)),
  );
  expect(missing).toEqual([]);
});
