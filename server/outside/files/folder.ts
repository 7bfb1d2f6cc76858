import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the `.csv` files in a folder, by their names without it; null when there is no such folder. */
export const textsIn = (folder: string): Record<string, string> | null => {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return null;
  const names = readdirSync(folder).filter((name) => /\.csv$/i.test(name) && !name.startsWith('.'));
  return Object.fromEntries(
    names
      .sort()
      .map((name) => [name.replace(/\.csv$/i, '').toLowerCase(), readFileSync(join(folder, name), 'utf8')]),
  );
};
