/**
 * A ballot box is sealed anew with each ballot: whoever reads the database, its log or a copy of it sees neither
 * what was voted nor what the last ballot changed. The key is the installation's, and is not in the database.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Id } from '#shared/language/ids.ts';
import { type Paper, packBox, unpackBox } from '#shared/proposals/box.ts';
import type { VotingClass } from '#shared/proposals/schema.ts';

export interface BoxOf {
  mutualId: Id<'mutual'>;
  proposalId: Id<'proposal'>;
  votingClass: VotingClass;
}

const cipher = 'aes-256-gcm';
const [nonceBytes, tagBytes] = [12, 16];

/** A key of its own for every box, so that no sealed box can stand in for another. */
const keyOf = (secret: string, { mutualId, proposalId, votingClass }: BoxOf): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, proposalId, `ballot box ${mutualId} ${votingClass}`, 32));

export const sealBox = (secret: string, box: BoxOf, papers: readonly Paper[]): string => {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyOf(secret, box), nonce);
  const inside = Buffer.concat([sealing.update(packBox(papers), 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), inside]).toString('base64url');
};

/** A box that was sealed by another installation, or changed, is an error: no vote is guessed. */
export const openBox = (secret: string, box: BoxOf, sealed: string): Paper[] => {
  const bytes = Buffer.from(sealed, 'base64url');
  const opening = createDecipheriv(cipher, keyOf(secret, box), bytes.subarray(0, nonceBytes));
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const inside = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
  return unpackBox(inside.toString('utf8'));
};
