/** After a first meeting or a trial shift: each side's private word, and a pair once both said yes. */
import type { Writer } from '#db/database.ts';
import { Refusal, refuseIf } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Match, MatchWord } from '#shared/members/matches/schema.ts';
import { isMatch, matchRefused, type Side } from '#shared/members/matches/standing.ts';
import type { Call } from '../../http/call.ts';
import { notify } from '../../notices/actions.ts';
import { announce, note } from '../../oversight/actions.ts';
import { keepPair } from '../records.ts';
import { isPair, isTheOther, sideIn } from './policy.ts';
import { findMeeting, lockMatchOf, type MeetingRow } from './reads.ts';
import { beginMatch, changeMatch } from './records.ts';
import { presentMeetings } from './show.ts';

/** The two whose meeting it was. */
export const theTwo = ({ meeting }: MeetingRow): Id<'member'>[] => [
  meeting.holderId,
  ...(meeting.carerId ? [meeting.carerId] : []),
];

/** Nothing is told to the other side of a word: not even that it was said. */
const tellMySide = (tx: Writer, call: Call, { meeting: { shiftId } }: MeetingRow): void =>
  announce(tx, call, 'match.changed', { shiftId }, { members: [call.actor.memberId] });

/** Both hear what became of them. */
export const tellBoth = (tx: Writer, call: Call, row: MeetingRow): void =>
  announce(tx, call, 'match.changed', { shiftId: row.meeting.shiftId }, { members: theTwo(row) });

const becomeAPair = async (tx: Writer, call: Call, row: MeetingRow): Promise<void> => {
  const { mutualId, shiftId, holderId, carerId } = row.meeting;
  if (!carerId) return;
  const before = { engagement: 'employed-by-holder', team: false, sameHousehold: false } as const;
  await keepPair(tx, { ...before, ...row.pair, mutualId, holderId, carerId, saidYes: true });
  await changeMatch(tx, mutualId, shiftId, { madeAt: call.now });
  await note(tx, call, 'MATCH_MADE', shiftId, { holderId, carerId });
  await notify(tx, call, 'match-made', theTwo(row), { shiftId });
  tellBoth(tx, call, row);
};

const word = {
  holder: (said: MatchWord, call: Call) => ({ holderSaid: said, holderSaidAt: call.now }),
  carer: (said: MatchWord, call: Call) => ({ carerSaid: said, carerSaidAt: call.now }),
} as const satisfies Record<Side, (said: MatchWord, call: Call) => object>;

/** The meeting as it stands, with the row of both words locked: two who answer at once see each other's. */
const begun = async (tx: Writer, call: Call, { meeting }: MeetingRow): Promise<MeetingRow> => {
  const { mutualId, shiftId, holderId, carerId } = meeting;
  if (!carerId) throw new Refusal('match-not-asked');
  const matchId = call.deps.newId('match');
  await beginMatch(tx, { mutualId, matchId, shiftId, holderId, carerId });
  await lockMatchOf(tx, mutualId, shiftId);
  const row = await findMeeting(tx, mutualId, shiftId);
  if (!row) throw new Refusal('not-found');
  return row;
};

export const presentOne = async (tx: Writer, call: Call, shiftId: Id<'shift'>): Promise<Match> => {
  const row = await findMeeting(tx, call.actor.mutualId, shiftId);
  const [shown] = row ? await presentMeetings(tx, call, [row]) : [];
  if (!shown) throw new Refusal('not-found');
  return shown;
};

/** Said again it is another word, as long as it is open. The audit keeps that somebody answered, not what. */
export const answerMatch = (call: Call, shiftId: Id<'shift'>, said: MatchWord): Promise<Match> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const found = await findMeeting(tx, mutualId, shiftId);
    const side = found && sideIn(call.actor, found);
    if (!found || !side) throw new Refusal('not-found');
    if (isTheOther(call.actor, side, found)) throw new Refusal('not-allowed');
    refuseIf(matchRefused(found.meeting, found.match, isPair(found), call.now));
    const row = await begun(tx, call, found);
    refuseIf(matchRefused(row.meeting, row.match, isPair(row), call.now));
    await changeMatch(tx, mutualId, shiftId, word[side](said, call));
    await note(tx, call, 'MATCH_ANSWERED', shiftId);
    tellMySide(tx, call, row);
    const answered = await findMeeting(tx, mutualId, shiftId);
    if (answered?.match && isMatch(answered.match)) await becomeAPair(tx, call, answered);
    return presentOne(tx, call, shiftId);
  });
