/** Words as they are compared: without case, accents or signs, so that “Codi â hoist” and “codi a hoist” meet. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Which of the asked words somebody has, and which not; each as it was asked. */
export const wordsMet = (
  asked: readonly string[],
  has: readonly string[],
): { met: string[]; missing: string[] } => {
  const known = new Set(has.map(plainWord));
  const [met, missing]: [string[], string[]] = [[], []];
  for (const word of asked) (known.has(plainWord(word)) ? met : missing).push(word);
  return { met, missing };
};

/** Those of somebody's words that a text speaks of: “garden” in “Help in the garden”. */
export const wordsIn = (text: string, words: readonly string[]): string[] => {
  const spoken = ` ${plainWord(text)} `;
  return words.filter((word) => {
    const plain = plainWord(word);
    return plain !== '' && spoken.includes(` ${plain} `);
  });
};
