/** Protects the count: nothing but who is on the roll and what was voted decides, and a tie leaves things as they are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/language/time.ts';
import { packBox, unpackBox } from '#shared/proposals/box.ts';
import { earliestVoting } from '#shared/proposals/clear-days.ts';
import { type Choice, choices, type VotingClass } from '#shared/proposals/schema.ts';
import { type ClassCount, countBallots, decide, quorumOf } from '#shared/proposals/tally.ts';
import { type Majority, usualVotingRules as rules } from '#shared/proposals/voting-rules.ts';

const count = (votingClass: VotingClass, entitled: number, votes: [number, number, number]): ClassCount => ({
  votingClass,
  entitled,
  for: votes[0],
  against: votes[1],
  abstain: votes[2],
});

describe('how many are enough', () => {
  it.each([
    [85, 9],
    [40, 4],
    [30, 3],
    [12, 3],
    [2, 2],
    [0, 0],
  ])('of %i members: %i', (entitled, enough) => expect(quorumOf(entitled, rules)).toBe(enough));
});

describe('what a vote decides', () => {
  it.each<[string, Majority, [number, number, number], [number, number, number], string]>([
    ['both say yes', 'holders-and-carers', [5, 1, 0], [4, 3, 0], 'passed'],
    ['more of all, but not of carers', 'holders-and-carers', [9, 0, 0], [4, 5, 0], 'not-passed'],
    ['a tie among carers', 'holders-and-carers', [9, 0, 0], [4, 4, 0], 'not-passed'],
    ['who abstains makes up the quorum', 'holders-and-carers', [1, 0, 2], [1, 0, 2], 'passed'],
    ['only two carers came', 'holders-and-carers', [9, 0, 0], [2, 0, 0], 'no-quorum'],
    ['together it is enough', 'all-together', [9, 0, 0], [0, 4, 0], 'passed'],
    ['a tie of all', 'all-together', [4, 0, 1], [0, 4, 0], 'not-passed'],
    ['nobody came', 'all-together', [0, 0, 0], [0, 0, 0], 'no-quorum'],
  ])('%s', (_, majority, holders, carers, decision) => {
    const counts = [
      count('holder', 20, holders),
      count('carer', 20, carers),
      count('supporter', 0, [0, 0, 0]),
    ];
    expect(decide(majority, counts, 40, rules)).toBe(decision);
  });

  it('passes nothing about pay where one side of it is not there at all', () => {
    const counts = [count('holder', 9, [9, 0, 0]), count('carer', 0, [0, 0, 0])];
    expect(decide('holders-and-carers', counts, 9, rules)).toBe('no-quorum');
  });
});

const aChoice = fc.constantFrom<Choice>(...choices);
const aReceipt = fc.stringMatching(/^[0-9a-f]{32}$/);
const papers = fc.uniqueArray(fc.record({ receipt: aReceipt, choice: aChoice }), {
  selector: ({ receipt }) => receipt,
  maxLength: 40,
});
const shuffled = <T>(list: readonly T[], by: readonly number[]): T[] =>
  list
    .map((item, place) => ({ item, rank: by[place] ?? 0, place }))
    .toSorted((one, other) => one.rank - other.rank || one.place - other.place)
    .map(({ item }) => item);

describe('a ballot box', () => {
  it('is the same whoever came first, and gives back every paper once', () => {
    fc.assert(
      fc.property(papers, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (cast, by) => {
        const box = packBox(cast);
        expect(packBox(shuffled(cast, by))).toBe(box);
        const out = unpackBox(box);
        expect(new Set(out.map(({ receipt }) => receipt))).toEqual(
          new Set(cast.map(({ receipt }) => receipt)),
        );
        const of = (list: typeof cast) =>
          countBallots(
            'holder',
            50,
            list.map(({ choice }) => choice),
          );
        expect(of(out)).toEqual(of(cast));
        expect(box).toHaveLength(33 * cast.length);
      }),
    );
  });

  it('that was not packed so is not counted', () => {
    expect(() => unpackBox('0'.repeat(34))).toThrow(RangeError);
    expect(() => unpackBox('0'.repeat(32).concat('9'))).toThrow(RangeError);
  });

  it('a vote more for something never stops it, and never takes its quorum away', () => {
    const votes = fc.tuple(fc.nat(12), fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(
        votes,
        votes,
        fc.constantFrom<Majority>('all-together', 'holders-and-carers'),
        (h, c, majority) => {
          const counts = (more: number) => [
            count('holder', 40, [h[0] + more, h[1], h[2]]),
            count('carer', 40, [c[0], c[1], c[2]]),
          ];
          const rank = { 'no-quorum': 0, 'not-passed': 1, passed: 2 };
          const [before, after] = [
            decide(majority, counts(0), 80, rules),
            decide(majority, counts(1), 80, rules),
          ];
          expect(rank[after]).toBeGreaterThanOrEqual(rank[before]);
        },
      ),
    );
  });
});

it('counts clear days without the day of the notice and the day of the vote', () => {
  expect(earliestVoting(day('2026-12-01'), 14)).toBe('2026-12-16');
  expect(earliestVoting(day('2026-12-01'), 0)).toBe('2026-12-02');
});
