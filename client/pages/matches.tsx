import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { MatchLine } from '#client/features/members/match-line.tsx';
import { useMatches } from '#client/features/members/match-queries.ts';
import { useRoles } from '#client/lib/session.ts';
import { tell } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import type { Match } from '#shared/members/matches/schema.ts';

const askedFirst = (one: Match, other: Match): number =>
  Number(other.status === 'to-answer') - Number(one.status === 'to-answer');

/** After a first meeting or a trial shift: what I say, and what became of it. */
const Matches = () => {
  const { t } = useTranslation('matches');
  const list = useRef<HTMLDivElement>(null);
  const isCared = useRoles().includes('holder');
  return (
    <>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      <div ref={list} tabIndex={-1}>
        <Answered to={useMatches()}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyTeach
                title={t('none')}
                action={
                  <Go to={isCared ? paths.needs : paths.findShifts}>{t(isCared ? 'toNeeds' : 'toShifts')}</Go>
                }
              >
                {t('noneWhy')}
              </EmptyTeach>
            ) : (
              items.toSorted(askedFirst).map((match) => (
                <MatchLine
                  key={match.shiftId}
                  match={match}
                  onDone={(what) => {
                    list.current?.focus();
                    tell(t(`told.${what}`, { name: match.other.name }));
                  }}
                />
              ))
            )
          }
        </Answered>
      </div>
    </>
  );
};
export default Matches;
