/**
 * Employed carers get the net that payroll gave back for the pair; the difference to gross is owed to others:
 * set aside in the holder's own account, or paid onwards by the mutual that employs. Whole pence.
 */
import { add, fraction, negate, noPence, type Pence, share, subtract, sum } from '../language/money.ts';
import type { Engagement } from '../members/schema.ts';
import type { SettledSoFar } from './correction.ts';
import type { SettledLine } from './line.ts';

export interface GrossLine {
  line: SettledLine;
  /** What was settled of the shift before, where the line puts it right. */
  settled: SettledSoFar | null;
}

const without = (line: SettledLine, withheld: Pence): SettledLine => {
  const paid = { ...line, toCarerPence: subtract(line.toCarerPence, withheld) };
  return line.engagement === 'employed-by-mutual'
    ? {
        ...paid,
        toMutualPence: add(line.toMutualPence, withheld),
        payrollPence: add(line.payrollPence, withheld),
      }
    : { ...paid, setAsidePence: add(line.setAsidePence, withheld) };
};

const withheldBefore = ({ payLines, toCarerPence }: SettledSoFar): Pence =>
  subtract(
    sum(payLines.filter((line) => line.goesTo === 'to-carer').map((line) => line.amountPence)),
    toCarerPence,
  );

/**
 * Less pay gives back the same share of what was withheld of it: of £100.00 gross £10.00 were withheld, and it
 * was £20.00 too much: £18.00 comes back from the carer, £2.00 is no longer owed to others.
 */
const lowered = ({ line, settled }: GrossLine): SettledLine => {
  if (!settled || settled.grossPence <= 0) return line;
  return without(line, fraction(withheldBefore(settled), line.grossPence, settled.grossPence, 'half-up'));
};

const isLess = ({ line }: GrossLine): boolean => line.grossPence < 0;

/** Shares a net over lines by their gross: £90.00 over £60 and £40 is £54.00 and £36.00. */
const sharedOver = (lines: readonly GrossLine[], netPence: Pence): SettledLine[] => {
  const nets = share(
    netPence,
    lines.map(({ line }) => line.grossPence),
  );
  return lines.map(({ line }, place) => without(line, subtract(line.grossPence, nets[place] ?? noPence)));
};

/** Without a net of payroll: £40.00 of work, where £60.00 gross came back as £54.00 net, is £36.00. */
const likeBefore = (paidGross: Pence, backGross: Pence, backNet: Pence): Pence =>
  backGross === 0 ? paidGross : fraction(paidGross, negate(backNet), negate(backGross), 'down');

/**
 * The lines of one pair as they are paid. `netPence` is payroll's net of all of them together, corrections
 * with them: £60.00 of work and £20.00 too much before are £40.00 gross; with £36.00 net, and £18.00 coming
 * back, £54.00 are paid for the work. Where less is left than nothing payroll gives no net, and what was
 * withheld before says how much is kept.
 */
export const withNet = (lines: readonly GrossLine[], netPence: Pence | null): SettledLine[] => {
  const back = lines.filter(isLess);
  const paid = lines.filter((each) => each.line.grossPence > 0);
  const gave = back.map(lowered);
  const backGross = sum(back.map(({ line }) => line.grossPence));
  const backNet = sum(
    gave.map((line, place) =>
      subtract(
        line.toCarerPence,
        subtract(back[place]?.line.toCarerPence ?? noPence, back[place]?.line.grossPence ?? noPence),
      ),
    ),
  );
  const paidGross = sum(paid.map(({ line }) => line.grossPence));
  const net = netPence === null ? likeBefore(paidGross, backGross, backNet) : subtract(netPence, backNet);
  return [
    ...gave,
    ...(paid.length > 0 ? sharedOver(paid, net) : []),
    ...lines.filter(({ line }) => line.grossPence === 0).map(({ line }) => line),
  ];
};

export const grossOf = (lines: readonly GrossLine[]): Pence => sum(lines.map(({ line }) => line.grossPence));

export const needsNet = (engagement: Engagement, grossPence: Pence): boolean =>
  engagement !== 'self-employed' && grossPence > 0;
