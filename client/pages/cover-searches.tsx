import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { CoverFacts } from '#client/features/cover/cover-facts.tsx';
import { useSearches } from '#client/features/cover/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

/** What a coordinator sees of the searches under way: whom to phone; who comes is the holder’s to say. */
const CoverSearches = () => {
  const { t } = useTranslation('cover');
  return (
    <>
      <PageTitle lead={t('office.lead')}>{t('office.title')}</PageTitle>
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
                <Go to={paths.member(cover.holderId)} variant="default">
                  {t('office.toHolder', { name: cover.holderName })}
                </Go>
              </Sheet>
            ))
          )
        }
      </Answered>
    </>
  );
};
export default CoverSearches;
