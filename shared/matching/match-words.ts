const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same few words are compared again and again; more than these are worked out anew. */
const remembered = new Map<string, string>();
const mostRemembered = 20_000;

/** Words as they are compared: without case, accents or signs, so that “Codi â hoist” and “codi a hoist” meet. */
export const plainWord = (word: string): string => {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const found = plain(word);
  if (remembered.size < mostRemembered) remembered.set(word, found);
  return found;
};

/** Which of the asked words somebody has, and which not; each as it was asked. */
export const wordsMet = (
  asked: readonly string[],
  has: readonly string[],
): { met: string[]; missing: string[] } => {
  const [met, missing]: [string[], string[]] = [[], []];
  for (const word of asked) {
    const wanted = plainWord(word);
    (has.some((own) => plainWord(own) === wanted) ? met : missing).push(word);
  }
  return { met, missing };
};

/** Those of somebody's words that a text speaks of: “garden” in “Help in the garden”. */
export const wordsIn = (text: string, words: readonly string[]): string[] => {
  const spoken = ` ${plainWord(text)} `;
  return words.filter((word) => {
    const sought = plainWord(word);
    return sought !== '' && spoken.includes(` ${sought} `);
  });
};
