/** A passkey made of software (WebAuthn level 2, ES256, no attestation), as a browser would answer for it. */
import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

type Talk = Record<string, unknown>;

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** CBOR, as much as a key needs: small numbers, bytes, text and maps. */
const head = (major: number, size: number): Buffer => {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  return size < 256
    ? Buffer.from([(major << 5) | 24, size])
    : Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
};
const cbor = (value: number | string | Buffer | Map<number | string, unknown>): Buffer => {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, held]) => [cbor(key), cbor(held as number)]);
  return Buffer.concat([head(5, value.size), ...entries]);
};

const touched = 0x01;
const personShown = 0x04;
const carriesKey = 0x40;

export class SoftKey {
  readonly #id = randomBytes(16);
  readonly #origin: string;
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  #counter = 0;
  /** False: it was only touched, with neither finger nor PIN. */
  showsPerson = true;

  constructor(origin: string) {
    this.#origin = origin;
  }

  #clientData(type: string, question: Talk): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: question['challenge'], origin: this.#origin }));
  }

  #said(flags: number): Buffer {
    this.#counter += 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const shown = touched | (this.showsPerson ? personShown : 0) | flags;
    return Buffer.concat([sha256(new URL(this.#origin).hostname), Buffer.from([shown]), counter]);
  }

  #publicKey(): Buffer {
    const { x = '', y = '' } = (this.#keys.publicKey as KeyObject).export({ format: 'jwk' });
    const parts: [number, number | Buffer][] = [
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ];
    return cbor(new Map<number | string, unknown>(parts));
  }

  #answer(response: Talk): Talk {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  /** Answers a question for a new passkey. */
  register(question: Talk): Talk {
    const length = Buffer.from([0, this.#id.length]);
    const said = Buffer.concat([
      this.#said(carriesKey),
      Buffer.alloc(16),
      length,
      this.#id,
      this.#publicKey(),
    ]);
    const parts: [string, unknown][] = [
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', said],
    ];
    return this.#answer({
      clientDataJSON: this.#clientData('webauthn.create', question).toString('base64url'),
      attestationObject: cbor(new Map<number | string, unknown>(parts)).toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers a question at sign-in. */
  signIn(question: Talk): Talk {
    const clientData = this.#clientData('webauthn.get', question);
    const said = this.#said(0);
    const signature = sign('sha256', Buffer.concat([said, sha256(clientData)]), this.#keys.privateKey);
    return this.#answer({
      clientDataJSON: clientData.toString('base64url'),
      authenticatorData: said.toString('base64url'),
      signature: signature.toString('base64url'),
    });
  }
}
