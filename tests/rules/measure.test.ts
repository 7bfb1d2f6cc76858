/** Protects the verdict of a benchmark: sides take turns, and one noisy round decides nothing. */
import { describe, expect, it } from 'vitest';
import { compare, interleave, median } from '#tests/bench/measure.ts';

describe('measuring', () => {
  it('takes the middle, of an even count the mean of the two in the middle', () => {
    expect(median([9, 1, 3])).toBe(3);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(() => median([])).toThrow('The median of nothing');
  });

  it('lets the sides take turns, and neither always go first', async () => {
    const turns: string[] = [];
    const side = (name: string) => () => turns.push(name);
    const rounds = await interleave(3, side('v'), side('r'));
    expect(turns.join('')).toBe('rv' + 'vr' + 'rv' + 'vr');
    expect(rounds).toHaveLength(3);
  });

  it('fails when the work was done wrong, however quickly', async () => {
    const quick = {
      name: 'book',
      unit: 'a second',
      rounds: 1,
      value: () => 1,
      reference: () => 1,
      wanted: 0,
    };
    expect((await compare(quick)).ok).toBe(true);
    const wrong = await compare({ ...quick, check: () => ['a place was taken twice'] });
    expect(wrong.ok).toBe(false);
    expect(wrong.notes).toContain('WRONG: a place was taken twice');
    expect((await compare({ ...quick, wanted: Number.POSITIVE_INFINITY })).ok).toBe(false);
  });
});
