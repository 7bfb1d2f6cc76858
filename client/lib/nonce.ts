/** The word the strict content policy asks of every style tag; Vite leaves it on this meta tag. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
