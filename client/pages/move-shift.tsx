import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { MoveForm } from '#client/features/shifts/move-form.tsx';
import { useShift } from '#client/features/shifts/queries.ts';
import { termsOn, useTerms } from '#client/lib/mutual.ts';
import { today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

const MoveShift = () => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const { shiftId = '' } = useParams();
  const terms = useTerms();
  return (
    <Answered page to={useShift(shiftId)}>
      {(shift) => (
        <>
          <PageTitle
            above={
              <>
                {shift.title} · <When starts={shift.startsAt} ends={shift.endsAt} />
              </>
            }
            lead={shift.carerName ? t('move.asksAgain', { name: shift.carerName }) : t('move.lead')}
          >
            {t('move.title')}
          </PageTitle>
          <Answered to={terms}>
            {({ items }) => (
              <Sheet>
                <MoveForm
                  shift={shift}
                  shortestMinutes={termsOn(items, today())?.shortestVisitMinutes ?? 0}
                  onDone={() => {
                    void navigate(paths.shift(shiftId));
                    tellThere(t('move.done'));
                  }}
                />
              </Sheet>
            )}
          </Answered>
        </>
      )}
    </Answered>
  );
};
export default MoveShift;
