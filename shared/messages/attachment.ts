/** What may be sent with a message: small, and of a kind that its own bytes show. */
import { z } from 'zod';
import type { Reason } from '../contract/problem.ts';

export const attachmentKinds = ['png', 'jpeg', 'webp', 'pdf'] as const;
export type AttachmentKind = (typeof attachmentKinds)[number];

/** The largest file, in bytes: 2 MB. */
export const largestAttachment = 2_000_000;
/** As text in base64 every three bytes are four letters. */
const longestContent = Math.ceil(largestAttachment / 3) * 4;

export const attachmentSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: 'A file needs a name.' })
    .max(200, { error: 'The name of the file is too long.' }),
  content: z.base64({ error: 'The file could not be read.' }),
});
export type Attachment = z.output<typeof attachmentSchema>;

const endings: Record<AttachmentKind, readonly string[]> = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  pdf: ['pdf'],
};
export const mediaTypes: Record<AttachmentKind, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
};

const startsWith = (bytes: Uint8Array, at: number, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, step) => bytes[at + step] === byte);
const letters = (text: string): number[] => [...text].map((letter) => letter.codePointAt(0) ?? 0);
const says = (bytes: Uint8Array, at: number, text: string): boolean =>
  startsWith(bytes, at, ...letters(text));

const lengthInRiff = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true) + 8;

const endsWithin = (bytes: Uint8Array, text: string, within: number): boolean => {
  for (let at = Math.max(0, bytes.length - within); at < bytes.length; at += 1)
    if (says(bytes, at, text)) return true;
  return false;
};

const isKind: Record<AttachmentKind, (bytes: Uint8Array) => boolean> = {
  png: (bytes) =>
    startsWith(bytes, 0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) &&
    says(bytes, 12, 'IHDR') &&
    says(bytes, bytes.length - 8, 'IEND'),
  jpeg: (bytes) => startsWith(bytes, 0, 0xff, 0xd8, 0xff) && startsWith(bytes, bytes.length - 2, 0xff, 0xd9),
  webp: (bytes) =>
    bytes.length > 12 &&
    says(bytes, 0, 'RIFF') &&
    says(bytes, 8, 'WEBP') &&
    lengthInRiff(bytes) === bytes.length,
  pdf: (bytes) => says(bytes, 0, '%PDF-') && endsWithin(bytes, '%%EOF', 1024),
};

/**
 * The kind of a file by its own bytes, from the first to the last; its name and what it is said to be count for
 * nothing. Null for any other: a page that begins like a picture does not end like one.
 * Source: PNG (W3C, third edition) 5.2 and 11.2.5, JPEG (ITU-T T.81) B.1.1, WebP (RFC 9649) 2.4, PDF (ISO 32000-2) 7.5.
 */
export const trueKindOf = (bytes: Uint8Array): AttachmentKind | null =>
  attachmentKinds.find((kind) => isKind[kind](bytes)) ?? null;

/** Why so large a file is not taken, or null. Asked of the text, before it is turned into bytes. */
export const attachmentTooLarge = (content: string): Reason | null =>
  content.length > longestContent
    ? {
        code: 'attachment-too-large',
        facts: { megabytes: largestAttachment / 1_000_000 },
        instead: 'Send a smaller picture or fewer pages.',
      }
    : null;

/** Why a file of no kind we know is not taken. */
export const attachmentNotAccepted: Reason = {
  code: 'attachment-not-accepted',
  instead: 'Send a picture (PNG, JPEG or WebP) or a PDF.',
};

/** Letters, figures and what stands harmlessly between them, in any alphabet. */
const unwanted = /[^\p{L}\p{M}\p{N} ._()-]+/gu;

/**
 * The name a file goes out under: without signs that mean something to a machine, and with the ending of what it
 * truly is. `../a.html` that is a PNG becomes `a.html.png`.
 */
export const safeName = (name: string, kind: AttachmentKind): string => {
  const plain = name
    .replaceAll(unwanted, '_')
    .replace(/^[._ ]+/, '')
    .slice(-100);
  const ending = plain.split('.').at(-1)?.toLowerCase() ?? '';
  const base = plain === '' ? 'file' : plain;
  return endings[kind].includes(ending) && plain.includes('.') ? base : `${base}.${endings[kind][0]}`;
};
