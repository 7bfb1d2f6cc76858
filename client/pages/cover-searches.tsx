import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { ChooseCarer } from '#client/features/cover/choose-carer.tsx';
import { CoverFacts } from '#client/features/cover/cover-facts.tsx';
import { useSearches } from '#client/features/cover/queries.ts';
import { FindMember } from '#client/features/members/find-member.tsx';
import { useCareMode } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { choosers } from '#shared/cover/choosing.ts';

/** Of all members only these are asked. */
const carer = 'carer';

/** What a coordinator sees of the searches under way: whom to phone; choosing only where the care mode allows it. */
const CoverSearches = () => {
  const { t } = useTranslation('cover');
  const mayChoose = choosers[useCareMode()].includes('coordinator');
  return (
    <>
      <PageTitle lead={t(mayChoose ? 'office.leadProvider' : 'office.lead')}>{t('office.title')}</PageTitle>
      <Answered to={useSearches()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('office.none')}>{t('office.noneWhy')}</EmptyTeach>
          ) : (
            items.map((cover) => (
              <Sheet
                key={cover.coverId}
                title={
                  <>
                    {cover.holderName}, <When starts={cover.startsAt} ends={cover.endsAt} />
                  </>
                }
              >
                <CoverFacts cover={cover} side="coordinator" />
                <div className="stack">
                  <div className="row">
                    <Go to={paths.member(cover.holderId)} variant="default">
                      {t('office.toHolder', { name: cover.holderName })}
                    </Go>
                  </div>
                  {mayChoose && (
                    <ChooseCarer
                      cover={cover}
                      find={(onChoose) => (
                        <FindMember
                          role={carer}
                          isMeant={({ status }) => status === 'member'}
                          none={t('choose.none')}
                          onChoose={onChoose}
                        />
                      )}
                    />
                  )}
                </div>
              </Sheet>
            ))
          )
        }
      </Answered>
    </>
  );
};
export default CoverSearches;
