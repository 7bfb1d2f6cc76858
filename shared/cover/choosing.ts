import type { Reason } from '../contract/problem.ts';
import type { CareMode } from '../mutuals/schema.ts';

export type Chooser = 'holder' | 'representative' | 'coordinator';

/**
 * Who may say whom to ask for cover. An organisation with an ongoing role in directing personal care must
 * register with the regulator (Health and Social Care Act 2008 (Regulated Activities) Regulations 2014, Sch 1
 * para 1; checked 23 November 2026): introducing, a coordinator sees the search and may phone, never choose.
 */
export const choosers: Readonly<Record<CareMode, readonly Chooser[]>> = {
  introduction: ['holder', 'representative'],
  'registered-provider': ['holder', 'representative', 'coordinator'],
};

/** Why this person may not choose in this mode, or null. */
export const choosingRefused = (mode: CareMode, who: Chooser): Reason | null =>
  choosers[mode].includes(who)
    ? null
    : {
        code: 'coordinators-do-not-choose',
        facts: { careMode: mode },
        instead: 'Phone the holder, and enter what they say in their name.',
      };
