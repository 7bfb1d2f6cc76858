/** Protects people who see badly: every text colour is 7:1 or more on every ground it may stand on. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../client/ui/tokens.css', import.meta.url), 'utf8');
const tokensOf = (block: string) =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  );
const [light = {}, dark = {}] = css
  .split('}')
  .slice(0, 2)
  .map((block) => tokensOf(block));

const channel = (part: number) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
/** Relative luminance as WCAG 2 defines it. */
const luminance = (hex = '#000000') =>
  [1, 3, 5]
    .map((from) => channel(Number.parseInt(hex.slice(from, from + 2), 16) / 255))
    .reduce((so, part, place) => so + part * ([0.2126, 0.7152, 0.0722][place] ?? 0), 0);
const contrast = (one?: string, other?: string) => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
};

const grounds = ['paper', 'sheet', 'leaf-soft', 'clay-soft'];
const inks = ['ink', 'ink-soft', 'leaf', 'clay'];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, tokens) => {
  it('has all its colours', () =>
    expect(Object.keys(tokens)).toEqual(expect.arrayContaining([...grounds, ...inks])));
  it('lets every ink be read on every ground', () => {
    const weak = inks.flatMap((ink) =>
      grounds
        .filter((ground) => contrast(tokens[ink], tokens[ground]) < 7)
        .map((ground) => `${ink} on ${ground}`),
    );
    expect(weak).toEqual([]);
  });
  it('lets words on the green button be read', () =>
    expect(contrast(tokens['on-leaf'], tokens['leaf'])).toBeGreaterThanOrEqual(7));
  it('shows the edge of what can be pressed or filled in', () => {
    for (const ground of ['paper', 'sheet'])
      expect(contrast(tokens['edge'], tokens[ground])).toBeGreaterThanOrEqual(3);
  });
});
