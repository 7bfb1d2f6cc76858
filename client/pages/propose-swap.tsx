import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { ProposeForm } from '#client/features/cover/propose-form.tsx';
import { useSwapChoices } from '#client/features/cover/queries.ts';
import { useShift } from '#client/features/shifts/queries.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

/** Asks another carer whether they would take this shift of mine, perhaps for one of theirs. */
const ProposeSwap = () => {
  const { t } = useTranslation('cover');
  const navigate = useNavigate();
  const { shiftId = '' } = useParams();
  const choices = useSwapChoices(shiftId);
  return (
    <Answered page to={useShift(shiftId)}>
      {(shift) => (
        <>
          <PageTitle lead={<When starts={shift.startsAt} ends={shift.endsAt} />}>
            {t('propose.title', { name: shift.holderName })}
          </PageTitle>
          <Answered to={choices}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyTeach
                  title={t('propose.none')}
                  action={<Go to={paths.shift(shiftId)}>{t('toShift')}</Go>}
                >
                  {t('propose.noneWhy')}
                </EmptyTeach>
              ) : (
                <Sheet>
                  <p>{t('propose.how', { name: shift.holderName })}</p>
                  <ProposeForm
                    shiftId={shiftId}
                    choices={items}
                    onProposed={(name) => {
                      void navigate(paths.swaps);
                      tellThere(t('propose.done', { name }));
                    }}
                  />
                </Sheet>
              )
            }
          </Answered>
        </>
      )}
    </Answered>
  );
};
export default ProposeSwap;
