import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CorrectionForm } from '#client/features/shifts/correction-form.tsx';
import { useShift } from '#client/features/shifts/queries.ts';
import { SaidVersions } from '#client/features/shifts/said-versions.tsx';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

/** Settled hours were different: how they were, for the other to agree to. */
const PutRight = () => {
  const { t } = useTranslation('corrections');
  const navigate = useNavigate();
  const { shiftId = '' } = useParams();
  return (
    <Answered page to={useShift(shiftId)}>
      {(shift) => (
        <>
          <PageTitle above={shift.title} lead={<When starts={shift.startsAt} ends={shift.endsAt} />}>
            {t('form.title')}
          </PageTitle>
          <Sheet title={t('form.counts')}>
            <SaidVersions shiftId={shiftId} kind={shift.kind} />
          </Sheet>
          {shift.hours && (
            <Sheet title={t('form.how')}>
              <p>{t('form.why')}</p>
              <CorrectionForm
                shift={shift}
                hours={shift.hours}
                onDone={() => {
                  void navigate(paths.shift(shiftId));
                  tellThere(t('form.sent'));
                }}
              />
            </Sheet>
          )}
          <Go to={paths.shift(shiftId)} variant="subtle">
            {t('form.back')}
          </Go>
        </>
      )}
    </Answered>
  );
};
export default PutRight;
