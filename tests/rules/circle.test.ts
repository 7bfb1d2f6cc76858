/** Protects the order in which people hear of a need: my team, then those I said yes to, then all, and in time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMinutes, instant, minutesBetween } from '#shared/language/time.ts';
import { circleTimes, mayKnow } from '#shared/needs/circle.ts';

const postedAt = instant('2026-11-23T09:00:00.000Z');
const minutesOf = (
  leadMinutes: number,
  teamHours: number,
  yesHours: number,
  team: number,
  saidYes: number,
) => {
  const startsAt = addMinutes(postedAt, leadMinutes);
  const times = circleTimes(postedAt, startsAt, { teamHours, yesHours }, { team, saidYes });
  return {
    withTeam: minutesBetween(postedAt, times.yesOpensAt),
    withYes: minutesBetween(times.yesOpensAt, times.allOpensAt),
    ...times,
  };
};

describe('when the wider circles open', () => {
  it('eight hours before it starts, my team has it for two hours and the next for an hour and a half', () => {
    expect(minutesOf(480, 24, 24, 2, 3)).toMatchObject({ withTeam: 120, withYes: 90 });
  });

  it('a week before, each has it for the mutual’s own hours', () => {
    expect(minutesOf(7 * 1440, 24, 12, 1, 1)).toMatchObject({ withTeam: 1440, withYes: 720 });
  });

  it('an empty circle keeps it for no time', () => {
    expect(minutesOf(7 * 1440, 24, 24, 0, 0)).toMatchObject({ withTeam: 0, withYes: 0 });
    expect(minutesOf(7 * 1440, 24, 24, 0, 1)).toMatchObject({ withTeam: 0, withYes: 1440 });
  });

  it('is never later than its hours, never more than a quarter of what is left, never after the start', () => {
    const hours = fc.integer({ min: 0, max: 336 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 1440 }),
        hours,
        hours,
        fc.nat(9),
        fc.nat(9),
        (lead, teamHours, yesHours, team, saidYes) => {
          const { withTeam, withYes } = minutesOf(lead, teamHours, yesHours, team, saidYes);
          expect(withTeam).toBeLessThanOrEqual(Math.min(teamHours * 60, lead / 4));
          expect(withYes).toBeLessThanOrEqual(Math.min(yesHours * 60, (lead - withTeam) / 4));
          expect(Math.min(withTeam, withYes)).toBeGreaterThanOrEqual(0);
          if (team === 0) expect(withTeam).toBe(0);
          if (saidYes === 0) expect(withYes).toBe(0);
          expect(withTeam + withYes).toBeLessThanOrEqual(lead);
        },
      ),
    );
  });
});

describe('who may know a need', () => {
  const team = { team: true, saidYes: true };
  const yes = { team: false, saidYes: true };
  const neither = { team: false, saidYes: false };

  it('never narrows as time passes', () => {
    const circles = fc.constantFrom('team' as const, 'yes' as const, 'all' as const);
    const closeness = fc.constantFrom(team, yes, neither, null);
    fc.assert(
      fc.property(
        circles,
        closeness,
        fc.nat(900),
        fc.nat(900),
        fc.nat(2000),
        fc.nat(2000),
        (circle, who, first, more, at, later) => {
          const yesOpensAt = addMinutes(postedAt, first);
          const need = { circle, yesOpensAt, allOpensAt: addMinutes(yesOpensAt, more) };
          const now = addMinutes(postedAt, at);
          if (mayKnow(need, who, now)) expect(mayKnow(need, who, addMinutes(now, later))).toBe(true);
        },
      ),
    );
  });

  it('stays with the circle its holder chose, however long nobody takes it', () => {
    const never = addMinutes(postedAt, 100_000);
    const known = (circle: 'team' | 'yes' | 'all') => {
      const need = { circle, yesOpensAt: postedAt, allOpensAt: postedAt };
      return [team, yes, neither, null].map((who) => mayKnow(need, who, never));
    };
    expect(known('team')).toEqual([true, false, false, false]);
    expect(known('yes')).toEqual([true, true, false, false]);
    expect(known('all')).toEqual([true, true, true, true]);
  });
});
