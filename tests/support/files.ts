/** Small files of each kind, and things that only pretend to be one. */
const bytes = (...parts: (string | readonly number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** A picture of one grey dot. */
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
export const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF', [0xff, 0xd9]);
export const webp = bytes('RIFF', [12, 0, 0, 0], 'WEBP', 'VP8L', [0, 0, 0, 0]);
export const pdf = bytes('%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n');

const page = '<!doctype html><script>alert(1)</script>';
export const html = bytes(page);
/** Begins like a picture, and is a page. */
export const htmlAsPng = bytes(pngHead, [0, 0, 0, 13], 'IHDR', page);
export const htmlAsJpeg = bytes([0xff, 0xd8, 0xff], page);
export const htmlAsPdf = bytes('%PDF-1.7\n', page);
export const htmlAsWebp = bytes('RIFF', [200, 0, 0, 0], 'WEBP', page);
export const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const empty = bytes('');

/** A true PNG of a size, filled in the middle. */
export const pngOf = (size: number): Buffer =>
  Buffer.concat([png.subarray(0, 33), Buffer.alloc(size - png.length), png.subarray(33)]);

export const sent = (name: string, content: Buffer) => ({ name, content: content.toString('base64') });
