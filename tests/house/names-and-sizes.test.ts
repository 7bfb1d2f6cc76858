/** Protects a newcomer's first hour: every file is where its name says, and short enough to read. */
import { describe, expect, it } from 'vitest';
import { fileNames, folderNames, testsLiveInTests, topLevel } from './walls/names.ts';
import { allPaths, projectFiles } from './walls/project.ts';
import { readmes } from './walls/readmes.ts';
import { longFiles, longFunctions, wantedLimit, weigh } from './walls/sizes.ts';
import { expectToStand, invented } from './walls/stands.ts';

describe('the house as it is', () => {
  it('names files in kebab-case with words that say something', () => expectToStand(fileNames));
  it('has only the folders of the closed list', () => expectToStand(folderNames));
  it('keeps its top level clean', () => expect(topLevel(allPaths())).toEqual([]));
  it('keeps every test in tests/', () => expectToStand(testsLiveInTests));
  it('has a README in every top folder that speaks of each folder below', () => expectToStand(readmes));
  it('has no function that needs scrolling', () => expectToStand(longFunctions));
  it('has no file in which a noun is hiding', () => {
    const { median, files, overWanted } = weigh(projectFiles());
    const over = overWanted.length > 0 ? `; over ${wantedLimit} lines: ${overWanted.join(', ')}` : '';
    process.stdout.write(`the house: ${files} files, median ${median} bytes (wanted: under 2,000)${over}\n`);
    expectToStand(longFiles);
  });
});

describe('the walls notice', () => {
  it('a name that is no name, and one that is not kebab-case', () => {
    const files = invented({
      'server/shifts/utils.ts': '',
      'server/common/clock.ts': '',
      'client/ui/ErrorSummary.tsx': '',
      'shared/pay/index.ts': '',
      'server/common-fund/actions.ts': '',
    });
    expect(fileNames(files)).toHaveLength(4);
  });

  it('a folder nobody agreed on', () => {
    const files = invented({ 'server/bookings/actions.ts': '', 'client/features/needs/form.tsx': '' });
    expect(folderNames(files)).toEqual([`server/bookings/ is not in the house's list of folders`]);
    expect(topLevel(['knip.json', 'README.md', '.npmrc'])).toHaveLength(1);
    expect(testsLiveInTests(invented({ 'server/shifts/rules.test.ts': '' }))).toHaveLength(1);
  });

  it('a long file and a long function, but not a long chapter of tests', () => {
    const long = `const body = () => {\n${'  work();\n'.repeat(120)}};\n`;
    const files = invented({
      'server/shifts/actions.ts': `export ${long}`,
      'tests/rules/pay.test.ts': `describe('pay', () => {\n${'  it();\n'.repeat(310)}});\n`,
    });
    expect(longFunctions(files)).toEqual([
      'server/shifts/actions.ts:1 this function has 122 lines (limit 60)',
    ]);
    expect(longFiles(files)).toHaveLength(1);
  });

  it('a folder its README does not mention', () => {
    const files = invented({
      'server/README.md': 'http/ answers. `<feature>/` holds one part.',
      'server/http/serve.ts': '',
      'server/work/outbox.ts': '',
      'server/shifts/actions.ts': '',
    });
    expect(readmes(files).filter((offence) => offence.startsWith('server'))).toEqual([
      'server/README.md says nothing about work/',
    ]);
  });
});
