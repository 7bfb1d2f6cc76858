/** Protects the map of voices: what counts, whom it names as missing, and that no number tells of one person. */
import { describe, expect, it } from 'vitest';
import { instant } from '#shared/language/time.ts';
import { countShown, peopleTogether } from '#shared/voices/few.ts';
import { isMissing, mapVoices, type OutreachEntry, type VoiceEntry } from '#shared/voices/map.ts';
import { addingRefused } from '#shared/voices/may-be-added.ts';
import { voicesMissing } from '#shared/voices/may-be-noticed.ts';
import { entriesThatCount } from '#shared/voices/put-right.ts';

const voice = (of: Partial<VoiceEntry>): VoiceEntry => ({
  entryId: 'a',
  correctsId: null,
  group: 'families',
  name: null,
  affected: 'yes',
  ...of,
});
const outreach = (of: Partial<OutreachEntry>): OutreachEntry => ({
  entryId: 'o',
  correctsId: null,
  group: 'families',
  name: null,
  people: 10,
  ...of,
});
const named = (name: string) => ({ group: 'named' as const, name });

describe('few people', () => {
  it.each([
    [0, 0],
    [1, null],
    [4, null],
    [5, 5],
    [400, 400],
  ])('%i reached are shown as %s', (people, shown) => expect(countShown(people)).toBe(shown));

  it('are not told by what is left of a sum', () => {
    expect(peopleTogether([12, 20])).toEqual({ people: 32, someNotCounted: false });
    expect(peopleTogether([12, 3])).toEqual({ people: 12, someNotCounted: true });
    expect(peopleTogether([0])).toEqual({ people: 0, someNotCounted: false });
  });
});

describe('what counts', () => {
  it('is what nothing has put right, with all that was said before', () => {
    const entries = [
      { entryId: 'a', correctsId: null },
      { entryId: 'b', correctsId: null },
      { entryId: 'c', correctsId: 'a' },
      { entryId: 'd', correctsId: 'c' },
    ];
    const counted = entriesThatCount(entries);
    expect(counted.map(({ entryId, before }) => [entryId, before.map((one) => one.entryId)])).toEqual([
      ['b', []],
      ['d', ['a', 'c']],
    ]);
  });

  it('a group misspelled and put right is gone from the map', () => {
    const map = mapVoices(
      [
        voice({ ...named('Yuong carers') }),
        voice({ entryId: 'b', correctsId: 'a', ...named('Young carers') }),
      ],
      [],
    );
    expect(map.filter(({ group }) => group === 'named').map(({ name }) => name)).toEqual(['Young carers']);
  });
});

describe('a group', () => {
  const hearing = (voices: VoiceEntry[], outreaches: OutreachEntry[] = []) =>
    mapVoices(voices, outreaches).find(({ group }) => group === 'families')?.hearing;
  const no = voice({ entryId: 'b', affected: 'no' });

  it.each([
    ['nobody spoke of', hearing([]), 'not-considered'],
    ['all say is not affected', hearing([no]), 'not-affected'],
    ['one says is affected and one says not', hearing([no, voice({})]), 'not-reached'],
    ['nobody of was at home', hearing([voice({})], [outreach({ people: 0 })]), 'not-reached'],
    ['somebody only tried to reach', hearing([], [outreach({ people: 0 })]), 'not-reached'],
    ['was reached, whatever was said', hearing([no], [outreach({})]), 'reached'],
  ])('%s', (_, is, expected) => expect(is).toBe(expected));

  it('is missing when nobody reached it or thought of it', () => {
    const map = mapVoices([voice({})], [outreach({ group: 'neighbours' })]);
    expect(map.filter(isMissing).map(({ group }) => group)).toEqual([
      'those-who-use',
      'those-who-give',
      'families',
      'voluntary-groups',
      'councillors',
      'partners',
      'not-yet-able',
    ]);
  });
});

describe('notice of a vote', () => {
  const [use, give] = [voice({ group: 'those-who-use' }), voice({ group: 'those-who-give' })];
  it.each([
    ['nothing is said', [], 'both'],
    ['others are thought of', [voice({})], 'both'],
    ['only those who use are', [use], 'those-who-give'],
    ['only those who give are', [give], 'those-who-use'],
  ])('waits while %s', (_, said, who) =>
    expect(voicesMissing(said)).toEqual({ code: 'voices-missing', facts: { who } }),
  );
  it('is given when both are', () => expect(voicesMissing([give, use])).toBeNull());
});

describe('adding', () => {
  const opensAt = instant('2026-12-08T00:00:00.000Z');
  const last = instant('2026-12-07T23:59:59.999Z');
  it.each([
    ['a draft', 'draft', null, last, true],
    ['notice, until the last moment', 'notice', opensAt, last, true],
    ['notice that nothing has opened yet', 'notice', opensAt, opensAt, false],
    ['voting', 'voting', opensAt, opensAt, false],
    ['a proposal taken back', 'withdrawn', null, last, false],
  ] as const)('%s', (_, status, opens, now, may) =>
    expect(addingRefused({ status, opensAt: opens }, now) === null).toBe(may),
  );
});
