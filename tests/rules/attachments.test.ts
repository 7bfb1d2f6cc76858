/** Protects whoever opens a file: its kind is read from its bytes, and no name or beginning makes it another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachmentKinds, safeName, trueKindOf } from '#shared/messages/attachment.ts';
import * as files from '#tests/support/files.ts';

const seed = 20261123;

describe('the true kind of a file', () => {
  it.each([
    ['png', files.png],
    ['jpeg', files.jpeg],
    ['webp', files.webp],
    ['pdf', files.pdf],
  ])('%s', (kind, bytes) => expect(trueKindOf(bytes)).toBe(kind));

  it.each([
    ['a page', files.html],
    ['a drawing that can run', files.svg],
    ['nothing', files.empty],
    ['a page that begins like a PNG', files.htmlAsPng],
    ['a page that begins like a JPEG', files.htmlAsJpeg],
    ['a page that begins like a PDF', files.htmlAsPdf],
    ['a page that begins like a WebP', files.htmlAsWebp],
  ])('%s is none', (_what, bytes) => expect(trueKindOf(bytes)).toBeNull());

  it('a file that was cut short or goes on after its end is none of the pictures', () => {
    for (const bytes of [files.png, files.jpeg, files.webp]) {
      expect(trueKindOf(bytes.subarray(0, -1))).toBeNull();
      expect(trueKindOf(Buffer.concat([bytes, Buffer.from('<script>')]))).toBeNull();
    }
  });

  it('no bytes whatever make it stumble', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect([...attachmentKinds, null]).toContain(trueKindOf(bytes));
      }),
      { seed },
    );
  });
});

describe('the name it goes out under', () => {
  it('is harmless, ends in what the file is, and stays so', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(...attachmentKinds),
        (name, kind) => {
          const safe = safeName(name, kind);
          expect(safe).toMatch(/^[\p{L}\p{M}\p{N}()-][\p{L}\p{M}\p{N} ._()-]*\.(png|jpe?g|webp|pdf)$/iu);
          expect(safe.length).toBeLessThanOrEqual(105);
          expect(safeName(safe, kind).length).toBeLessThanOrEqual(105);
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});
