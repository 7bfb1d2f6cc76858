import { useTranslation } from 'react-i18next';
import { CoverMark } from '#client/features/cover/cover-mark.tsx';
import { useToldToMe } from '#client/features/cover/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

/** Somebody named me: whom it is about, and when; what the care is stays theirs to tell. */
const CoverAtRisk = () => {
  const { t } = useTranslation('cover');
  return (
    <>
      <PageTitle lead={t('risk.lead')}>{t('risk.title')}</PageTitle>
      <Answered to={useToldToMe()}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyTeach title={t('risk.none')}>{t('risk.noneWhy')}</EmptyTeach>
          ) : (
            items.map(({ coverId, holderName, startsAt, endsAt, status, toldAt }) => (
              <Sheet key={coverId} title={t('risk.about', { name: holderName })}>
                <p>
                  <strong>
                    <When starts={startsAt} ends={endsAt} />
                  </strong>
                </p>
                <p>
                  <CoverMark status={status} />
                </p>
                {status !== 'found' && status !== 'ended' && <p>{t('risk.ring', { name: holderName })}</p>}
                <p className="quiet">{t('risk.toldAt', { at: toldAt })}</p>
              </Sheet>
            ))
          )
        }
      </Answered>
    </>
  );
};
export default CoverAtRisk;
