/** Protects a coordinator at a laptop: a folder is chosen, mended and brought in by keyboard, in either language. */
import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { goodSheets, type Sheets, textsOf, withCells } from '#tests/support/spreadsheets.ts';
import { openWindows, type Window } from '#tests/support/windows.ts';
import { words } from '#tests/support/words.ts';

const choose = async (window: Window, field: RegExp, sheets: Sheets): Promise<void> => {
  const files = Object.entries(textsOf(sheets)).map(([name, text]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  }));
  const asked = window.page.waitForEvent('filechooser');
  await window.tabTo(field);
  await window.page.keyboard.press('Enter');
  await (await asked).setFiles(files);
};

const play = async (language: 'en' | 'cy', width: number): Promise<void> => {
  const windows = await openWindows();
  const say = words(language);
  const i = (key: string) => say('imports', key);
  try {
    const rhian = await windows.windowOf(await windows.world.as(language === 'cy' ? 'tomos' : 'rhian'), {
      width,
      language,
    });
    await rhian.open('/imports');
    expect(await rhian.wrongs()).toEqual([]);
    await rhian.press(i('look'));
    await rhian.sees(language === 'en' ? 'Choose at least one file.' : 'Dewiswch o leiaf un ffeil.');
    await choose(rhian, i('files'), withCells('members', 3, { date_of_birth: '31/02/1950' }));
    await rhian.press(i('look'));
    await rhian.sees(i('faults.not-a-date.wrong'));
    expect(await rhian.wrongs()).toEqual([]);
    await choose(rhian, i('files'), goodSheets());
    await rhian.press(i('look'));
    await rhian.sees(i('ready'));
    await rhian.press(i('bringIn'));
    await rhian.sees(i('done'));
    expect(await rhian.wrongs()).toEqual([]);
    expect(windows.complaints()).toEqual([]);
  } finally {
    await windows.close();
  }
};

it('a folder is looked through, mended and brought in', () => play('en', 1280));
it('a folder is looked through, mended and brought in, in Welsh on a phone', () => play('cy', 390));
