/**
 * People at their own screens: the built client in a real Chromium over the real house. Journeys use the
 * keyboard and what a screen reader is told, never places on the screen.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
import type { Instant } from '#shared/language/time.ts';
import { findChromium } from '#tests/run/chromium.ts';
import { type Words, words } from './words.ts';
import { anchor, openWorld, type Person, type World } from './world.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As root and offline: without these Chromium asks the network for things of its own. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

interface Violation {
  id: string;
  nodes: { html: string }[];
}

/** The name a screen reader gives to what has the focus. */
const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return '';
    const labelled = (at.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const labels = 'labels' in at ? [...((at as HTMLInputElement).labels ?? [])] : [];
    const label = labels.map((each) => each.textContent ?? '').join(' ');
    const name = at.getAttribute('aria-label') || labelled || label || at.innerText || '';
    return name.replaceAll(/\s+/g, ' ').trim();
  });

/** Nothing on the page has changed for a moment: between two pages there is neither the one nor the other to judge. */
const isAtRest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const [quiet, longest] = [200, 10_000];
        let waiting = setTimeout(resolve, quiet);
        const changes = new MutationObserver(() => {
          clearTimeout(waiting);
          waiting = setTimeout(resolve, quiet);
        });
        changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
        setTimeout(resolve, longest);
      }),
  );

const mostTabs = 150;
const mostChoices = 12;

export class Window {
  readonly page: Page;
  readonly complaints: string[] = [];
  /** What this person's screen says. */
  readonly say: Words;
  readonly #url: string;
  readonly #asked = new Set<Request>();

  constructor(page: Page, url: string, say: Words) {
    this.page = page;
    this.#url = url;
    this.say = say;
    page.on('request', (request) => this.#asked.add(request));
    page.on('requestfinished', (request) => this.#asked.delete(request));
    page.on('requestfailed', (request) => this.#asked.delete(request));
    // A page that is left takes with it what it asked for.
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#asked.clear();
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.#url}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** Presses Tab until what is meant has the focus. */
  async tabTo(name: RegExp): Promise<void> {
    const heard: string[] = [];
    for (let pressed = 0; pressed < mostTabs; pressed += 1) {
      const now = await focusedName(this.page);
      if (name.test(now)) return;
      heard.push(now);
      await this.page.keyboard.press('Tab');
    }
    throw new Error(
      `By keyboard nothing named ${name} was reached, only: ${[...new Set(heard)].join(' | ')}`,
    );
  }

  /** Reaches a button or link by keyboard and presses Enter. */
  async press(name: RegExp): Promise<void> {
    // The very thing to press: its words alone may stand in a heading while the rest is still on its way.
    const [button, link] = [this.page.getByRole('button', { name }), this.page.getByRole('link', { name })];
    await button.or(link).first().waitFor();
    await this.tabTo(name);
    await this.page.keyboard.press('Enter');
  }

  /** Reaches a tick or a choice by keyboard and presses Space. */
  async tick(name: RegExp): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press('Space');
  }

  /** Among choices of which one is chosen, Tab reaches that one and the arrows lead to the others. */
  async choose(chosen: RegExp, wanted: RegExp): Promise<void> {
    await this.tabTo(chosen);
    for (let pressed = 0; pressed < mostChoices; pressed += 1) {
      if (wanted.test(await focusedName(this.page))) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`Among the choices nothing is named ${wanted}`);
  }

  /** Reaches a field by keyboard and types, in place of what was there. */
  async type(name: RegExp, text: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** All at once, in place of what was there: days as 2026-11-24, times as 08:30, or as people write them. */
  async fill(name: RegExp, value: string): Promise<void> {
    await this.tabTo(name);
    await this.page.locator(':focus').fill(value);
  }

  async sees(text: RegExp | string): Promise<void> {
    await this.page.getByText(text).first().waitFor({ timeout: 20_000 });
  }

  /** What axe finds wrong with the page, once it has arrived: while one page gives way to the next there is none. */
  async wrongs(): Promise<string[]> {
    await this.page.waitForLoadState();
    do await isAtRest(this.page);
    while (this.#asked.size > 0);
    await this.page.getByRole('heading', { level: 1 }).first().waitFor();
    await this.page.evaluate(axeSource);
    const violations = await this.page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
      return (await axe.run()).violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? '' }));
    });
    return violations.map(({ id, html }) => `${id}: ${html}`);
  }
}

export interface WindowOptions {
  width?: number;
  language?: 'en' | 'cy';
  /** Keeps the app for a time without signal; a window that is never without need not. */
  keepsApp?: boolean;
}

/** A Chromium with windows onto one house; each has the story's clock on its wall. */
export const openScreens = async (url: string, now: () => Instant) => {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium on this machine.');
  const browser = await chromium.launch({ executablePath, args: flags });
  const contexts: BrowserContext[] = [];
  const windows: Window[] = [];
  const windowOf = async (
    cookie: string | null,
    { width = 390, language = 'en', keepsApp = false }: WindowOptions = {},
  ) => {
    const context = await browser.newContext({
      viewport: { width, height: 844 },
      locale: language === 'cy' ? 'cy-GB' : 'en-GB',
      timezoneId: 'Europe/London',
    });
    contexts.push(context);
    if (!keepsApp)
      await context.addInitScript(() => {
        Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
      });
    if (cookie) {
      const [name = '', value = ''] = cookie.split('=', 2);
      await context.addCookies([
        { name, value, domain: 'localhost', path: '/', httpOnly: true, sameSite: 'Lax' },
      ]);
    }
    await context.clock.setSystemTime(now());
    const window = new Window(await context.newPage(), url, words(language));
    windows.push(window);
    return window;
  };
  return {
    windowOf,
    setClocks: async (to: Instant) => {
      for (const context of contexts) await context.clock.setSystemTime(to);
    },
    /** What any window complained about. */
    complaints: () => windows.flatMap((window) => window.complaints),
    close: () => browser.close(),
  };
};

export const openWindows = async (startingAt: Instant = anchor) => {
  const port = await freePort();
  const world: World = await openWorld(startingAt, { actsByItself: true, port });
  const screens = await openScreens(`http://localhost:${port}`, world.now);
  return {
    world,
    /** A window of their own, signed in; nobody's, for whoever comes to the door. */
    windowOf: (person: Person | null, options: WindowOptions = {}) =>
      screens.windowOf(person?.cookie ?? null, options),
    moveTo: async (to: Instant) => {
      await world.moveTo(to);
      await screens.setClocks(to);
    },
    complaints: screens.complaints,
    close: async () => {
      await screens.close();
      await world.close();
    },
  };
};
export type Windows = Awaited<ReturnType<typeof openWindows>>;
