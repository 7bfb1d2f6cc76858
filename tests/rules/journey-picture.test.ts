/** Protects the reader of the README: the picture of a shift's states is the graph the server walks by, as it is now. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { shiftStatuses } from '#shared/shifts/schema.ts';
import { journeyPicture } from '#tests/run/journey-picture.ts';

it('is drawn from the graph of today', () => {
  const kept = readFileSync(new URL('../browser/pictures/journey.svg', import.meta.url), 'utf8');
  expect(kept === journeyPicture(), 'run npm run pictures -- journey').toBe(true);
});

it('shows every state', () => {
  for (const status of shiftStatuses) expect(journeyPicture()).toContain(`>${status}</text>`);
});
