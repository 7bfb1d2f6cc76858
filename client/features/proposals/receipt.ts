/** Made here, at random, and known to nobody else: by it a voter finds their ballot after the count. */
export const newReceipt = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** `3f0a 91c2 …`: groups of four, as people read out and write down. */
export const inFours = (receipt: string): string => receipt.replaceAll(/(.{4})(?=.)/g, '$1 ');

/** What somebody typed from their note; null if it is no receipt. */
export const readReceipt = (typed: string): string | null => {
  const receipt = typed.toLowerCase().replaceAll(/[\s-]/g, '');
  return /^[0-9a-f]{32}$/.test(receipt) ? receipt : null;
};
