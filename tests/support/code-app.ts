/** The app on a phone that shows codes (RFC 6238): six digits, a new one every half minute of the real clock. */
import { createHmac } from 'node:crypto';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const fromBase32 = (text: string): Buffer => {
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

/** The code of this half minute, or of one beside it, which is accepted too. */
export const codeOf = (secret: string, halfMinutesAhead = 0): string => {
  const step = Math.floor(Date.now() / 30_000) + halfMinutesAhead;
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

/** Six digits that no half minute near this one has. */
export const wrongCodesOf = (secret: string, howMany: number): string[] => {
  const right = new Set([-2, -1, 0, 1, 2].map((ahead) => codeOf(secret, ahead)));
  const wrong: string[] = [];
  for (let digits = 0; wrong.length < howMany; digits += 1) {
    const code = String(digits).padStart(6, '0');
    if (!right.has(code)) wrong.push(code);
  }
  return wrong;
};
