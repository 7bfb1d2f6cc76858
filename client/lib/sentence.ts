/**
 * Schemas and rules in shared/ speak English sentences. Each is its own key in locales/…/sentences.json; one
 * that is not there yet is shown as it is.
 */
type Book = Record<string, string>;

const books = {
  en: () => import('#client/locales/en/sentences.json'),
  cy: () => import('#client/locales/cy/sentences.json'),
};
let book: Book = {};

/** Called with every change of language, before anything is said in it. */
export const openSentences = async (language: 'en' | 'cy'): Promise<void> => {
  book = (await books[language]()).default;
};

export const saySentence = (english: string): string => book[english] ?? english;
