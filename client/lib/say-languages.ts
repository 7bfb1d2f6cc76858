import type { TFunction } from 'i18next';

/** `Welsh, English`. A language nobody has named yet is shown by its code. */
export const sayLanguages = (codes: readonly string[], t: TFunction): string =>
  codes.map((code) => t(`languageNames.${code}`, { ns: 'shell', defaultValue: code })).join(', ');
