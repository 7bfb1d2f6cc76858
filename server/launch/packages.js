import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packagesIn = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? null;
  } catch {
    return null;
  }
};

/**
 * Whether node_modules holds what the lockfile says, read from npm's own record of the last install.
 * A package for another platform may be absent: the lockfile calls it optional.
 * @param {string} root
 */
export const packagesAreCurrent = (root) => {
  const wanted = packagesIn(join(root, 'package-lock.json'));
  const present = packagesIn(join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  const asWanted = Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    if (place === '') return true;
    const installed = present[place];
    if (!installed) return Boolean(optional || devOptional);
    return installed.version === version;
  });
  const nothingElse = Object.keys(present).every((place) => place in wanted);
  return asWanted && nothingElse && existsSync(join(root, 'node_modules/node/bin'));
};
