/** The one-time code that lets somebody found a mutual: shown in the log, only its hash is kept. */
import { createHash, randomInt } from 'node:crypto';

/** Without letters and figures that look alike. */
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = 3;
const inGroup = 4;

/** Twelve of thirty signs: 59 bits, written `7KQF-29MX-TB4H`. */
export const freshFoundingCode = (): string =>
  Array.from({ length: groups }, () =>
    Array.from({ length: inGroup }, () => letters[randomInt(letters.length)]).join(''),
  ).join('-');

/** Small letters, spaces and missing dashes make no difference. */
export const hashOfFoundingCode = (typed: string): string =>
  createHash('sha256')
    .update(typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, ''))
    .digest('base64url');
