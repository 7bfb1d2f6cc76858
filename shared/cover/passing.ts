/** Why somebody is passed over when people are asked in turn: what others may know of it, and no more. Pure. */
import { z } from 'zod';
import type { Id } from '../language/ids.ts';
import type { Judged } from '../matching/judging.ts';
import { fitOf } from '../matching/ranking.ts';
import { stopOfRefusal, stops } from '../matching/visit-stops.ts';

const passes = [...stops, 'will-not-do', 'too-far', 'no-money'] as const;
const passSchema = z.enum(passes);
export type Pass = z.infer<typeof passSchema>;

/** Somebody near the holder who was not asked this time, and why; never how much they work, or for whom. */
export const passedSchema = z.object({ carerName: z.string(), why: passSchema });

/** As it is kept of the last look. */
export interface PassedOver {
  near: { carerId: Id<'member'>; why: Pass }[];
  others: number;
}
export const nobodyPassed: PassedOver = { near: [], others: 0 };

/** From how somebody fits the one visit: whoever never said when they can work may be asked. */
export const passOf = ({ stopped, figures }: Judged): Pass | null => {
  const [stop] = stopped.keys();
  if (stop) return stop;
  if (figures.refused > 0) return 'will-not-do';
  return fitOf(figures) === 'not' ? 'too-far' : null;
};

/** From what would refuse a yes. */
export const passOfRefusal = (code: string): Pass =>
  code === 'budget-would-overspend' ? 'no-money' : stopOfRefusal(code);
