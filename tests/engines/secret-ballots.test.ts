/**
 * Protects that secret means secret: whoever has the whole database, its files and logs, and the list of ballots that
 * everybody may read after the count, says of nobody what they voted better than by guessing.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballotBoxes } from '#db/schema/index.ts';
import { hashOf } from '#server/http/idempotency.ts';
import { type Choice, choices } from '#shared/proposals/schema.ts';
import { closeVoting, openVoting, type Proposed, proposedNight, vote } from '#tests/support/deciding.ts';
import { everything } from '#tests/support/separation-village.ts';
import { stolenFiles, stolenOrders } from '#tests/support/stolen.ts';
import { closeSound } from '#tests/support/together.ts';
import { anchor, api, openWorld, type Person, type World } from '#tests/support/world.ts';

/** The same numbers in every run, so that what is found today is found tomorrow. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};
const random = seeded(20261123);
const among = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const mixed = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, rank: random() }))
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
const aReceipt = () => Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');

interface Cast {
  person: Person;
  choice: Choice;
  receipt: string;
}

const voters = 80;
let world: World;
let night: Proposed;
let cast: Cast[];
let published: { receipt: string; choice: Choice }[];
const boxesSeen: string[] = [];
const log: string[] = [];

beforeAll(async () => {
  world = await openWorld(anchor, { heardLog: (line) => log.push(line) });
  const carers: Person[] = [];
  for (let nth = 0; nth < voters; nth += 1)
    carers.push(await world.join({ name: `Carer ${nth}`, roles: ['carer'] }));
  night = await proposedNight(carers[0] as Person);
  await openVoting(world, night);
  cast = mixed(carers).map((person) => ({ person, choice: among(choices), receipt: aReceipt() }));
  for (const { person, choice, receipt } of cast) {
    expect((await vote(person, night, 'carer', choice, {}, receipt)).status).toBe(204);
    const boxes = await world.db.read.select().from(ballotBoxes);
    boxesSeen.push(boxes.find(({ votingClass }) => votingClass === 'carer')?.sealed ?? '');
  }
  await closeVoting(world, night);
  // No holder voted, so it goes on once more, and then it is over.
  await closeVoting(world, night, 2);
  published = (await (carers[0] as Person).call(api.proposals.ballots, { params: night.params })).items;
});
afterAll(() => closeSound(world));

/** How many of them somebody names rightly who pairs the nth voter of a list with the nth ballot of another. */
const rightly = (people: readonly string[], papers: readonly { choice: Choice }[]): number => {
  const truth = new Map(cast.map(({ person, choice }) => [person.memberId as string, choice]));
  return people.filter((memberId, nth) => truth.get(memberId) === papers[nth]?.choice).length;
};

/** Guessing by what is known to all, how many voted for each: expected, and what chance adds to it at the most. */
const byChance = (): { most: number; least: number } => {
  const share = (choice: Choice) => cast.filter((one) => one.choice === choice).length / voters;
  const hit = choices.reduce((sum, choice) => sum + share(choice) ** 2, 0);
  const spread = 4 * Math.sqrt(voters * hit * (1 - hit));
  return { most: voters * hit + spread, least: voters * hit - spread };
};

describe('whoever steals everything', () => {
  it('would be found out by this test, had ballots kept the order they were cast in', () => {
    const people = cast.map(({ person }) => person.memberId);
    expect(rightly(people, cast)).toBe(voters);
    expect(byChance().most).toBeLessThan(voters * 0.7);
  });

  it('learns nothing from any order of the roll, of who voted, or of what was written when', async () => {
    const voted = `name = 'VOTED'`;
    const orders = [
      ...(await stolenOrders(world.db.url, 'proposal_rolls', 'member_id', 'voted_as is not null')),
      ...(await stolenOrders(world.db.url, 'audit_events', 'by_id', voted)),
      cast.map(({ person }) => person.memberId),
    ];
    expect(published).toHaveLength(voters);
    const { most, least } = byChance();
    for (const people of orders) {
      expect(people).toHaveLength(voters);
      for (const papers of [published, published.toReversed()]) {
        expect(rightly(people, papers)).toBeLessThan(most);
        expect(rightly(people, papers)).toBeGreaterThan(least);
      }
    }
  });

  it('finds no receipt and no choice in any row, nor a hash they could try out', async () => {
    const rows = await everything(world.db);
    const text = JSON.stringify(rows);
    expect(cast.filter(({ receipt }) => text.includes(receipt))).toEqual([]);
    const { params } = night;
    const path = api.proposals.castBallot.path.replace(':proposalId', params.proposalId);
    const tried = cast.flatMap(({ person, receipt }) =>
      choices.map((choice) =>
        hashOf(['POST', path, person.memberId, 'app', { votesAs: 'carer', choice, receipt }]),
      ),
    );
    expect(tried.filter((hash) => text.includes(hash))).toEqual([]);
    expect(rows['audit_events']?.filter((row) => String(row).includes('"VOTED"'))).toHaveLength(voters);
  });

  it('finds no receipt in the bytes of the database or of its write-ahead log, in whatever spelling', async () => {
    const files = await stolenFiles(world.db.url);
    const isThere = (needle: Buffer | string) => files.some((file) => file.includes(needle));
    expect(isThere(cast[0]?.person.memberId ?? 'nobody')).toBe(true);
    const runs = files.flatMap((file) => file.toString('latin1').match(/[0-9a-f]{32,}/gi) ?? []);
    const hex = runs.join(' ').toLowerCase();
    expect(cast.filter(({ receipt }) => hex.includes(receipt))).toEqual([]);
    for (const { receipt } of cast.slice(0, 8)) {
      const bytes = Buffer.from(receipt, 'hex');
      expect(isThere(bytes)).toBe(false);
      expect(isThere(bytes.toString('base64url'))).toBe(false);
    }
  });

  it('sees of a box, after each ballot, how many papers are in it and nothing else', () => {
    const sizes = boxesSeen.map((sealed) => Buffer.from(sealed, 'base64url').length);
    expect(sizes).toEqual(boxesSeen.map((_, nth) => 12 + 16 + 33 * (nth + 1)));
    const starts = new Set(boxesSeen.map((sealed) => sealed.slice(0, 16)));
    expect(starts.size).toBe(voters);
  });

  it('reads in the log who asked, never what', () => {
    world.house.deps.log.info('a line of the log is heard');
    const all = log.join('\n');
    expect(all).toContain('a line of the log is heard');
    expect(cast.filter(({ receipt }) => all.includes(receipt))).toEqual([]);
    expect(all).not.toMatch(/"choice"|abstain/);
  });
});
