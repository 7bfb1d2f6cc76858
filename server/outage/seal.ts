/**
 * The sealed file of an outage plan: encrypted with a passphrase, signed with the installation's key, opened
 * without a server. One JSON document; binary parts are base64.
 *
 * - `kdf` scrypt, N 32,768, r 8, p 1, 16 bytes of salt → 32 bytes of key
 * - `cipher` AES-256-GCM, 12 bytes of iv, 16 of tag; the header is its additional data, so that no part of it
 *   can be exchanged
 * - `publicKey` Ed25519 (SPKI), made from the installation's secret by HKDF-SHA-256; its SHA-256 is the
 *   fingerprint, which is on the printed list as well
 * - `signature` over the header, the body and the tag, a line each
 */
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  scryptSync,
  sign,
  verify,
} from 'node:crypto';
import { z } from 'zod';

const format = 'carepool-outage-1';
const cost = { N: 32_768, r: 8, p: 1 };
const mostMemory = 128 * 1024 * 1024;

const sealedSchema = z.object({
  format: z.literal(format),
  salt: z.base64(),
  iv: z.base64(),
  publicKey: z.base64(),
  body: z.base64(),
  tag: z.base64(),
  signature: z.base64(),
});
type Sealed = z.infer<typeof sealedSchema>;

/** What a PKCS #8 key of Ed25519 begins with; 32 bytes of seed follow. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const signingKey = (secret: string) => {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'carepool outage plan', 32));
  return createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
};

const publicKeyOf = (secret: string): Buffer =>
  createPublicKey(signingKey(secret)).export({ format: 'der', type: 'spki' });

const hexOf = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** Groups of four, as people read a number to each other. */
const fingerprintOf = (publicKey: Buffer): string =>
  hexOf(publicKey).slice(0, 32).match(/.{4}/g)?.join(' ') ?? '';

const headerOf = ({ salt, iv, publicKey }: Pick<Sealed, 'salt' | 'iv' | 'publicKey'>): string =>
  [format, salt, iv, publicKey].join('\n');
const signedText = (sealed: Omit<Sealed, 'signature'>): Buffer =>
  Buffer.from([headerOf(sealed), sealed.body, sealed.tag].join('\n'));

export interface Sealer {
  fingerprint: string;
  seal: (text: string) => { file: string; fileHash: string };
}

/** Derives the key at once, which takes a moment; sealing itself is quick and waits for nothing. */
export const sealerWith = (passphrase: string, secret: string): Sealer => {
  const salt = randomBytes(16);
  const key = scryptSync(passphrase.normalize('NFC'), salt, 32, { ...cost, maxmem: mostMemory });
  const publicKey = publicKeyOf(secret);
  const seal = (text: string) => {
    const iv = randomBytes(12);
    const header = {
      salt: salt.toString('base64'),
      iv: iv.toString('base64'),
      publicKey: publicKey.toString('base64'),
    };
    const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(headerOf(header)));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]).toString('base64');
    const unsigned = { format, ...header, body, tag: cipher.getAuthTag().toString('base64') } as const;
    const signature = sign(null, signedText(unsigned), signingKey(secret)).toString('base64');
    const file = `${JSON.stringify({ ...unsigned, signature }, null, 1)}\n`;
    return { file, fileHash: hexOf(file) };
  };
  return { fingerprint: fingerprintOf(publicKey), seal };
};

export type Opened =
  | { ok: true; text: string; fingerprint: string }
  | { ok: false; why: 'not-a-plan' | 'signature-wrong' | 'passphrase-wrong' };

/** The signature is looked at first: of a file that somebody changed nothing is shown. */
export const openSealed = (file: string, passphrase: string): Opened => {
  let read: Sealed;
  try {
    read = sealedSchema.parse(JSON.parse(file));
  } catch {
    return { ok: false, why: 'not-a-plan' };
  }
  const bytes = (part: keyof Sealed) => Buffer.from(read[part], 'base64');
  const publicKey = bytes('publicKey');
  const key = createPublicKey({ key: publicKey, format: 'der', type: 'spki' });
  if (!verify(null, signedText(read), key, bytes('signature'))) return { ok: false, why: 'signature-wrong' };
  try {
    const secret = scryptSync(passphrase.normalize('NFC'), bytes('salt'), 32, {
      ...cost,
      maxmem: mostMemory,
    });
    const decipher = createDecipheriv('aes-256-gcm', secret, bytes('iv'))
      .setAAD(Buffer.from(headerOf(read)))
      .setAuthTag(bytes('tag'));
    const text = Buffer.concat([decipher.update(bytes('body')), decipher.final()]).toString('utf8');
    return { ok: true, text, fingerprint: fingerprintOf(publicKey) };
  } catch {
    return { ok: false, why: 'passphrase-wrong' };
  }
};
