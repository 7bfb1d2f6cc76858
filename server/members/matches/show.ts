import type { Reader } from '#db/database.ts';
import { addMinutes } from '#shared/language/time.ts';
import type { Match } from '#shared/members/matches/schema.ts';
import { hasMet } from '#shared/members/matches/standing.ts';
import type { Call } from '../../http/call.ts';
import { isPair, presentMatch, sideIn } from './policy.ts';
import { comingBetween, type MeetingRow, meetingsOf } from './reads.ts';

const listedDays = 60;

/** Several meetings as the person who asks may see them; those they have no part in are left out. */
export const presentMeetings = async (
  handle: Reader,
  call: Call,
  rows: readonly MeetingRow[],
): Promise<Match[]> => {
  const { mutualId, memberId } = call.actor;
  const coming = await comingBetween(handle, mutualId, memberId, call.now);
  return rows.flatMap((row) => {
    const side = sideIn(call.actor, row);
    const { holderId, carerId } = row.meeting;
    const between = coming.find((one) => one.holderId === holderId && one.carerId === carerId);
    return side ? [presentMatch(side, row, between?.visits ?? 0, call.now)] : [];
  });
};

/** Where I am asked, and where something was said: what nobody ever answered is not brought up again. */
export const listMatches = async (call: Call): Promise<Match[]> => {
  const { read } = call.deps.db;
  const { mutualId, memberId, rights } = call.actor;
  const span = { since: addMinutes(call.now, -listedDays * 24 * 60), now: call.now };
  const rows = await meetingsOf(read, mutualId, memberId, { carer: rights === null }, span);
  const asked = rows.filter((row) => row.match?.madeAt || (hasMet(row.meeting, call.now) && !isPair(row)));
  const shown = await presentMeetings(read, call, asked);
  return shown.filter(({ status, mine }) => status !== 'not-made' || mine !== null);
};
