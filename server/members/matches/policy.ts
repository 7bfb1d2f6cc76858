import type { Instant } from '#shared/language/time.ts';
import type { Match, MeetingKind } from '#shared/members/matches/schema.ts';
import { answerByOf, matchStanding, type Side, wordOf } from '#shared/members/matches/standing.ts';
import type { Actor } from '../../http/actor.ts';
import type { MeetingRow } from './reads.ts';

/** On which side of it somebody is; null for whom it is none of theirs. Nobody acts for a holder as a carer. */
export const sideIn = (actor: Actor, { meeting }: MeetingRow): Side | null => {
  if (meeting.holderId === actor.memberId) return 'holder';
  return actor.rights === null && meeting.carerId === actor.memberId ? 'carer' : null;
};

/** Nobody says yes for a holder to themselves. */
export const isTheOther = ({ by }: Actor, side: Side, { meeting }: MeetingRow): boolean =>
  by.memberId === (side === 'holder' ? meeting.carerId : meeting.holderId);

export const isPair = ({ pair }: MeetingRow): boolean => pair !== null && (pair.team || pair.saidYes);

/** One side's view: their own word and the outcome. What the other said is not in it. */
export const presentMatch = (side: Side, row: MeetingRow, coming: number, now: Instant): Match => {
  const { meeting, match, holderName, carerName } = row;
  const other =
    side === 'holder'
      ? { memberId: meeting.carerId ?? meeting.holderId, name: carerName }
      : { memberId: meeting.holderId, name: holderName };
  return {
    shiftId: meeting.shiftId,
    matchId: match?.madeAt ? match.matchId : null,
    kind: meeting.kind as MeetingKind,
    metAt: meeting.startsAt,
    side,
    other,
    status: matchStanding(side, match, isPair(row), meeting.endsAt, now),
    mine: wordOf(side, match),
    answerBy: answerByOf(meeting.endsAt),
    coming,
  };
};
