/** A test during which something complains on the console has not passed. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

const complaints: unknown[][] = [];

beforeEach(() => {
  complaints.length = 0;
  for (const way of ['error', 'warn'] as const)
    vi.spyOn(console, way).mockImplementation((...words: unknown[]) => {
      complaints.push(words);
    });
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(complaints, 'nothing complains on the console').toEqual([]);
});
