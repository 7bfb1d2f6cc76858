import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TermsPart } from '#client/features/proposals/terms-sheet.ts';
import { todayWords } from '#client/features/terms/today-words.ts';
import { useMutual, useTerms } from '#client/lib/mutual.ts';
import { today } from '#client/lib/now.ts';
import { Answered } from '#client/ui/answered.tsx';
import { fundPurposes } from '#shared/common-fund/schema.ts';
import { addDays, addMonths, type Day } from '#shared/language/time.ts';
import type { MutualRules } from '#shared/mutuals/schema.ts';
import { earliestVoting } from '#shared/proposals/clear-days.ts';
import { versionOn } from '#shared/terms/rules.ts';
import { type Terms, usualRole } from '#shared/terms/schema.ts';

interface DraftMeans {
  today: Terms;
  earliestOn: Day;
  /** The first of a month by which the vote is over, even if notice waits a little. */
  firstOn: Day;
  todayOf: (part: TermsPart) => string;
  purposes: readonly string[];
}

const figureOf: Record<TermsPart, string> = {
  base: `base_rate.${usualRole}`,
  evening: 'evening',
  night: 'night',
  saturday: 'saturday.more',
  sunday: 'sunday.more',
  bankHoliday: 'bank_holiday.more',
  sleepIn: 'sleep_in.amount',
  shortestVisit: 'shortest_visit.minutes',
};

/** By then a vote that is given notice of today is over, even if it goes on once more. */
const voteOverBy = ({ voting }: MutualRules): Day =>
  addDays(earliestVoting(today(), voting.noticeClearDays), voting.votingDays + voting.adjournDays);

/** What a draft of terms starts from: today's terms, said as the page of the terms says them. */
export const WithDraftMeans = ({ children }: { children: (means: DraftMeans) => ReactNode }) => {
  const { t } = useTranslation(['terms', 'common-fund']);
  const mutual = useMutual();
  const versions = useTerms();
  return (
    <Answered to={mutual}>
      {({ rules, nation }) => (
        <Answered to={versions}>
          {({ items }) => {
            const present = versionOn(items, today()) ?? items.at(-1);
            if (!present) return null;
            const words = todayWords(present.terms, today(), nation, t);
            const earliestOn = voteOverBy(rules);
            return children({
              today: present.terms,
              earliestOn,
              firstOn: `${addMonths(earliestOn, 1).slice(0, 7)}-01` as Day,
              todayOf: (part) => words(figureOf[part]),
              purposes: fundPurposes.map((purpose) => t(`common-fund:purposes.${purpose}`)),
            });
          }}
        </Answered>
      )}
    </Answered>
  );
};
