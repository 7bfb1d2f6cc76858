import { useTranslation } from 'react-i18next';
import { NameRepresentativeForm } from '#client/features/members/name-representative-form.tsx';
import { useRepresentatives } from '#client/features/members/queries.ts';
import { RepresentativeLine } from '#client/features/members/representative-line.tsx';
import { RightsForm } from '#client/features/members/rights-form.tsx';
import { useOwnRights } from '#client/features/members/use-rights.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Representative } from '#shared/members/representatives/schema.ts';

const OwnRights = ({ of }: { of: Representative }) => <RightsForm of={of} way={useOwnRights(of)} />;

/** Who acts for me, and with which rights. */
const Representatives = () => {
  const { t } = useTranslation('members');
  return (
    <>
      <PageTitle lead={t('representatives.lead')}>{t('representatives.title')}</PageTitle>
      <Answered to={useRepresentatives()}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{t('representatives.none')}</p>
          ) : (
            items.map((one) => (
              <Sheet key={one.representativeId}>
                <div className="stack">
                  <RepresentativeLine
                    name={one.name}
                    rights={one.rights}
                    invited={one.status === 'invited'}
                    since={one.since}
                  />
                  <OwnRights of={one} />
                </div>
              </Sheet>
            ))
          )
        }
      </Answered>
      <Sheet title={t('representatives.addTitle')}>
        <NameRepresentativeForm />
      </Sheet>
    </>
  );
};
export default Representatives;
