import { at, isUnder, type Wall } from './project.ts';

interface BannedText {
  text: RegExp;
  within?: readonly string[];
  because: string;
}

const banned: BannedText[] = [
  { text: /\b(TODO|FIXME|XXX|HACK)\b/, because: 'finish it or leave it out' },
  {
    text: /registry\.(npmjs|yarnpkg)\.\w+|deb\.debian\.org|proxy\.golang\.org|pypi\.org/,
    because: 'where packages come from is the business of the machine',
  },
  { text: /(^|[\s'"`(=:])\/(root|home\/\w+)\//, because: 'a path of one machine' },
  { text: /\/work\/(main|shared)\b/, because: 'a path of one machine' },
  {
    text: /on delete cascade|onDelete:\s*['"]cascade/i,
    within: ['db', 'server'],
    because: 'a table rebuild would silently empty the children',
  },
  { text: /@ts-(ignore|nocheck)|biome-ignore-all/, because: 'the checker is there to be heard' },
  { text: /<<<<<<<|>>>>>>>/, because: 'a merge is not finished' },
];

/** Words that no file may hold. This folder, which must name them, is left out. */
export const bannedWords: Wall = (files) =>
  files
    .filter(({ path }) => !path.startsWith('tests/house/') && path !== 'LICENSE')
    .flatMap((file) =>
      banned
        .filter(({ within }) => !within || isUnder(file.path, within))
        .flatMap(({ text, because }) => {
          const found = text.exec(file.text);
          return found ? [`${at(file, found.index)} says "${found[0].trim()}": ${because}`] : [];
        }),
    );
