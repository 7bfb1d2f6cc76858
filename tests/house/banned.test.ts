/** Protects what types cannot: no hidden clock, no chance, no sleeping test, no half-finished sentence. */
import { describe, expect, it } from 'vitest';
import { bannedCalls, builderEndings } from './walls/banned-calls.ts';
import { expectToStand, invented } from './walls/stands.ts';
import { bannedWords } from './walls/words.ts';

describe('the house as it is', () => {
  it('calls nothing the house does without', () => expectToStand(bannedCalls));
  it('ends no query in a way that only one engine knows', () => expectToStand(builderEndings));
  it('holds no word that should not be there', () => expectToStand(bannedWords));
});

describe('the walls notice', () => {
  const offences = (path: string, text: string) => bannedCalls(invented({ [path]: text }));

  it.each([
    ['server/shifts/actions.ts', 'const at = new Date();'],
    ['shared/pay/rules.ts', 'const at = Date.now();'],
    ['client/ui/when.tsx', 'const at = Temporal.Now.instant();'],
    ['db/seed/village.ts', 'const chance = Math.random();'],
    ['server/http/serve.ts', `console.log('hello');`],
    ['server/http/serve.ts', `const port = process.env['PORT'];`],
    ['tests/stories/a.test.ts', `it.only('works', () => {});`],
    ['tests/stories/a.test.ts', `describe.skip('works', () => {});`],
    ['tests/stories/a.test.ts', 'await new Promise((r) => setTimeout(r, 50));'],
    ['tests/browser/a.test.ts', 'await page.waitForTimeout(50);'],
  ])('in %s: %s', (path, text) => {
    expect(offences(path, text)).toHaveLength(1);
  });

  it.each([
    ['server/outside/clock.ts', 'const at = Date.now();'],
    ['server/settings.ts', `const port = process.env['PORT'];`],
    ['client/ui/when.tsx', `const shown = Date.parse('2026-11-23'); // new Date()`],
    ['tests/stories/a.test.ts', `it('would rather skip a meal', () => expect(page.skip).toBe(1));`],
  ])('nothing wrong in %s: %s', (path, text) => {
    expect(offences(path, text)).toEqual([]);
  });

  it('a builder ended for SQLite alone, but not a map or a header that is asked', () => {
    const text = `rows.all();\ndb.select().get({ id });\nmap.get(key);\njob.run();\nrun();`;
    expect(builderEndings(invented({ 'server/shifts/reads.ts': text }))).toHaveLength(2);
  });

  it('words nobody should find', () => {
    const unfinished = 'TO' + 'DO';
    const files = invented({
      'server/README.md': `${unfinished}: write this`,
      'db/schema/needs.ts': `foreignKey({ onDelete: 'cascade' })`,
      'server/work/outbox.ts': `import { x } from '../work/schedule.ts';`,
    });
    expect(bannedWords(files)).toHaveLength(2);
  });
});
