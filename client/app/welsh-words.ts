/** Little words whose form depends on the name after them: `gyda Nia` and `gydag Eirlys`, `a Nia` and `ac Eirlys`. */
const forms = {
  gyda: { usual: 'gyda', vowel: 'gydag' },
  ac: { usual: 'a', vowel: 'ac' },
  ag: { usual: 'â', vowel: 'ag' },
} as const;

type WelshWord = keyof typeof forms;
export const welshWords = Object.keys(forms) as WelshWord[];

/** Y and w sound as vowels where no other vowel follows: Yvonne and Wyn, but Yasmin and William. */
const vowel = /^(?:[aeiou]|[yw](?![aeiou]))/i;

const plain = (name: string): string => name.normalize('NFD').replaceAll(/\p{M}/gu, '');

export const withWelshWord = (word: WelshWord, name: string): string =>
  `${forms[word][vowel.test(plain(name)) ? 'vowel' : 'usual']} ${name}`;
