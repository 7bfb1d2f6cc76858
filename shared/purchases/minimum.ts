/** Whether an offer has found enough, and whether those who take part say that it came. Pure. */
import { type Pence, sum } from '../language/money.ts';
import type { ConfirmRule } from './schema.ts';

interface Wanted {
  minimumPeople: number;
  minimumPence: Pence;
}

/** Both: the fewest people and the fewest pounds. Five people with £99.99 pledged do not reach £100.00. */
export const isEnough = (offer: Wanted, pledges: readonly { pledgedPence: Pence }[]): boolean =>
  pledges.length >= offer.minimumPeople &&
  sum(pledges.map(({ pledgedPence }) => pledgedPence)) >= offer.minimumPence;

export type Said = 'yes' | 'no' | null;

/**
 * What the words of those who take part come to, or null while it is open. By majority: more than half of all
 * of them; a tie is a doubt. Each for themselves: somebody must have said yes once all have spoken. After the
 * last day, silence counts as the offer says. Of five, three yeses decide at once; two yeses and three who say
 * nothing are a yes where silence is a yes, and a doubt where it is not.
 */
export const cameOf = (
  rule: ConfirmRule,
  words: readonly Said[],
  silence: 'yes' | 'no',
  isOver: boolean,
): 'confirm' | 'doubt' | null => {
  const said = words.map((word) => word ?? (isOver ? silence : null));
  const yes = said.filter((word) => word === 'yes').length;
  const no = said.filter((word) => word === 'no').length;
  if (rule === 'each') {
    if (yes + no < said.length) return null;
    return yes > 0 ? 'confirm' : 'doubt';
  }
  if (yes * 2 > said.length) return 'confirm';
  if (no * 2 >= said.length && said.length > 0) return 'doubt';
  return yes + no < said.length ? null : 'doubt';
};

/** Each for themselves: who says that nothing came to them pays nothing. By majority all who took part pay. */
export const paysAfter = (rule: ConfirmRule, word: Said, silence: 'yes' | 'no'): boolean =>
  rule === 'majority' || (word ?? silence) === 'yes';
