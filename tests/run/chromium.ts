import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The Chromium of this machine: CHROMIUM_PATH first, then the usual places, then the PATH. */
export const findChromium = (): string | null => {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  const onPath = (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...usualPlaces, ...onPath].find((place) => existsSync(place)) ?? null;
};

const apt = (...parameters: string[]): boolean =>
  spawnSync('apt-get', parameters, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;

const mayInstall = (): boolean => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** Finds a Chromium or, on Debian as root, installs one. Null when neither works. */
export const findOrInstallChromium = (say: (sentence: string) => void): string | null => {
  const found = findChromium();
  if (found || process.env['CHROMIUM_PATH'] || !mayInstall()) return found;
  say('no Chromium on this machine: installing Debian’s (a minute or two)');
  const installed =
    apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium');
  return installed ? findChromium() : null;
};

export const howToGetChromium =
  'The browser tests need Chromium: install Chromium or Chrome, or set CHROMIUM_PATH to where it is.';
