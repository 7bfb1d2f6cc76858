/** English and Welsh, chosen once and remembered. Each namespace is a file of its own, fetched when first used. */
import i18next, { type BackendModule, type i18n as I18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { openSentences } from './sentence.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'carepool.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>([
  '../locales/*/*.json',
  '!../locales/*/{when,sentences}.json',
]);

const isLanguage = (text: unknown): text is Language => text === 'en' || text === 'cy';

/** What this device chose, if it ever did. */
const chosenLanguage = (): Language | null => {
  const kept = window.localStorage.getItem(storageKey);
  return isLanguage(kept) ? kept : null;
};
const firstGuess = (): Language =>
  chosenLanguage() ?? (navigator.languages.some((spoken) => spoken.startsWith('cy')) ? 'cy' : 'en');

const fromFiles: BackendModule = {
  type: 'backend',
  callbackApi: true,
  init: () => undefined,
  read: (language, namespace, tell) => {
    const load = files[`../locales/${language}/${namespace}.json`];
    if (!load) return tell(new Error(`There are no words for ${namespace} in ${language}`), null);
    load().then(
      (words) => tell(null, words.default as ResourceKey),
      // True: a phone between two masts gets its words at the next try.
      (error: unknown) => tell(error as Error, true),
    );
  },
};

/**
 * Words that a page needs only once its answers are there or something was pressed. Fetched quietly after the
 * start, so that no page goes blank for them under somebody’s hands, and “no answer” can be said when there is
 * no signal to fetch it with. What only coordinators read follows with their pages.
 */
const lateWords = [
  'problems',
  'shifts',
  'cover',
  'offers',
  'matches',
  'matching',
  'needs',
  'messages',
  'notices',
  'proposals',
  'budgets',
  'pay',
  'payments',
  'settlements',
  'members',
  'imports',
];

const tellThePage = (language: string) => {
  document.documentElement.lang = language;
};

/** Ready when the words the shell needs are here; other namespaces follow with their pages. */
export const startLanguage = async (): Promise<I18n> => {
  i18next.on('languageChanged', tellThePage);
  const words = i18next
    .use(fromFiles)
    .use(initReactI18next)
    .init({
      lng: firstGuess(),
      fallbackLng: 'en',
      supportedLngs: [...languages],
      ns: ['shell', 'kit'],
      defaultNS: 'shell',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  await Promise.all([words, openSentences(firstGuess())]);
  void i18next.loadNamespaces(lateWords);
  return i18next;
};

export const languageNow = (): Language => (i18next.resolvedLanguage === 'cy' ? 'cy' : 'en');

const speak = async (language: Language) => {
  await openSentences(language);
  await i18next.changeLanguage(language);
};

export const chooseLanguage = async (language: Language): Promise<void> => {
  window.localStorage.setItem(storageKey, language);
  await speak(language);
};
/** The member’s own language, used until this device has chosen. */
export const followMember = async (language: string): Promise<void> => {
  if (chosenLanguage() === null && isLanguage(language) && language !== languageNow()) await speak(language);
};
