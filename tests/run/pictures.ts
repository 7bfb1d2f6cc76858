/**
 * `npm run pictures`: the pictures of the README, taken from a demo village of its own by a real Chromium.
 * Its people are invented and the day is fixed, so that the same sources give the same pictures.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { findOrInstallChromium, howToGetChromium } from './chromium.ts';
import { journeyPicture } from './journey-picture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(root, 'tests/browser/pictures');
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

interface Picture {
  file: string;
  as: string;
  path: string;
  width: number;
  height: number;
}

const pictures: readonly Picture[] = [
  { file: 'holder-home', as: 'Mair Pugh', path: '/', width: 390, height: 844 },
  { file: 'carer-home', as: 'Seán O’Brien', path: '/', width: 390, height: 844 },
  { file: 'holder-week', as: 'Mair Pugh', path: '/week?view=week', width: 1280, height: 1000 },
  { file: 'holder-budget', as: 'Ieuan ap Rhys', path: '/budget', width: 390, height: 844 },
  { file: 'coordinator-work', as: 'Rhian Morgan', path: '/work', width: 1280, height: 860 },
  { file: 'coordinator-spend', as: 'Rhian Morgan', path: '/pooled-spend', width: 1280, height: 860 },
];

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];
const offline = ['--disable-background-networking', '--disable-component-update'];

const take = async (browser: Browser, url: string, picture: Picture): Promise<void> => {
  const { file, as, path, width, height } = picture;
  const context = await browser.newContext({ viewport: { width, height }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page
    .getByRole('button', { name: new RegExp(as) })
    .first()
    .click();
  await page.waitForURL(`${url}/`);
  await page.goto(`${url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${file}.png`) });
  await context.close();
  say(`${file}.png`);
};

const openVillage = async (place: string) => {
  const server = spawn(process.execPath, [join(root, 'server/launch/start.ts')], {
    env: { ...process.env, PORT: '4173', DATABASE_URL: join(place, 'village.sqlite'), LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((open, failed) => {
    server.on('exit', () => failed(new Error('The village did not open.')));
    server.stdout.on('data', (said: Buffer) => {
      process.stdout.write(said);
      if (said.includes('Stop with Ctrl-C')) open();
    });
  });
  return server;
};

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'journey.svg'), journeyPicture());
say('journey.svg');
// `npm run pictures -- journey` draws only what needs no browser.
if (process.argv[2] === 'journey') process.exit(0);

const executablePath = findOrInstallChromium(say);
if (!executablePath) {
  say(howToGetChromium);
  process.exit(1);
}
const place = mkdtempSync(join(tmpdir(), 'carepool-pictures-'));
const server = await openVillage(place);
const browser = await chromium.launch({ executablePath, args: [...flags, ...offline] });
for (const picture of pictures) await take(browser, 'http://localhost:4173', picture);
await browser.close();
server.removeAllListeners('exit');
server.on('exit', () => rmSync(place, { recursive: true, force: true }));
server.kill('SIGTERM');
