/** The words on the screens, as the locales have them, so that one journey is played in both languages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

type Tree = { [key: string]: string | Tree };

const read = (language: string, feature: string): Tree =>
  JSON.parse(
    readFileSync(
      fileURLToPath(new URL(`../../client/locales/${language}/${feature}.json`, import.meta.url)),
      'utf8',
    ),
  );

const safe = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');

/** `words('cy')('needs', 'post.action')`: what the screen says, blanks standing for anything. */
export const words =
  (language: 'en' | 'cy') =>
  (feature: string, key: string): RegExp => {
    let at: string | Tree | undefined = read(language, feature);
    for (const step of key.split('.')) at = typeof at === 'object' ? at[step] : undefined;
    if (typeof at !== 'string') throw new Error(`No words at ${language}/${feature}:${key}`);
    const parts = at.split(/\{\{[^}]*\}\}/).map(safe);
    return new RegExp(parts.join('.+?'));
  };
export type Words = ReturnType<typeof words>;
