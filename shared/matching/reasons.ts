/** Why somebody fits and what does not, in the order it is told: time first, then skill, then knowing, then the way. */
import type { Judged } from './judging.ts';
import type { FitReason, ReasonCode } from './schema.ts';

/** Who reads: a holder learns whether there is room, never how much somebody works or is owed. */
export type ReasonReader = 'holder' | 'carer';

const when = ({ figures, stopped }: Judged): FitReason[] => {
  const { visits, possible, whenNotSaid } = figures;
  const reasons: FitReason[] = [];
  if (whenNotSaid) reasons.push({ code: 'when-not-said', speaksFor: false });
  else if (possible > 0)
    reasons.push(
      possible === visits
        ? { code: 'free', speaksFor: true, count: visits }
        : { code: 'free-partly', speaksFor: false, count: possible, of: visits },
    );
  for (const [code, count] of stopped) reasons.push({ code, speaksFor: false, count, of: visits });
  if (possible > 0 && !stopped.has('no-room')) reasons.push({ code: 'room-that-week', speaksFor: true });
  return reasons;
};

const listed = (code: ReasonCode, speaksFor: boolean, words: readonly string[]): FitReason[] =>
  words.length === 0 ? [] : [{ code, speaksFor, words: [...words] }];

const what = (judged: Judged): FitReason[] => [
  ...listed('will-not-do', false, judged.refused),
  ...listed('skills', true, judged.skills.met),
  ...listed('skills-missing', false, judged.skills.missing),
  ...listed('languages', true, judged.languages.met),
  ...listed('languages-missing', false, judged.languages.missing),
];

const knowing = ({ figures: { closeness, timesHere } }: Judged): FitReason[] => [
  ...(closeness === 'none'
    ? []
    : [{ code: closeness === 'team' ? ('in-team' as const) : ('said-yes' as const), speaksFor: true }]),
  ...(timesHere > 0 ? [{ code: 'knows-you' as const, speaksFor: true, count: timesHere }] : []),
];

const way = ({ figures: { miles, furthestMiles } }: Judged): FitReason[] => {
  if (miles === null) return [{ code: 'place-unknown', speaksFor: false }];
  const isFar = furthestMiles !== null && miles > furthestMiles;
  return [{ code: isFar ? 'too-far' : 'near', speaksFor: !isFar, count: miles }];
};

export const reasonsOf = (judged: Judged, reader: ReasonReader): FitReason[] => {
  const { owedMinutes } = judged.figures;
  return [
    ...when(judged),
    ...what(judged),
    ...knowing(judged),
    ...way(judged),
    ...listed('interests', true, judged.interests),
    ...listed('likes', true, judged.likes),
    ...(reader === 'carer' && owedMinutes > 0
      ? [{ code: 'hours-owed' as const, speaksFor: true, count: owedMinutes }]
      : []),
  ];
};
