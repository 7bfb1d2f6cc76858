import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useShift } from '#client/features/shifts/queries.ts';
import { RecordForm } from '#client/features/shifts/record-form.tsx';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

const RecordHours = () => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const { shiftId = '' } = useParams();
  return (
    <Answered page to={useShift(shiftId)}>
      {(shift) => (
        <>
          <PageTitle
            above={
              <>
                {shift.title}, {shift.holderName}
              </>
            }
            lead={t('sheet.lead', { dueAt: shift.hoursDueAt })}
          >
            {t('sheet.title')}
          </PageTitle>
          <Sheet>
            <p>
              {t('sheet.planned')}{' '}
              <strong>
                <When starts={shift.startsAt} ends={shift.endsAt} />
              </strong>
            </p>
            {shift.disputeReason && (
              <>
                <p>{t('sheet.disputed', { name: shift.holderName })}</p>
                <blockquote>{shift.disputeReason}</blockquote>
              </>
            )}
            <RecordForm
              shift={shift}
              onDone={(came) => {
                void navigate(paths.hours);
                tellThere(
                  came === 'sent'
                    ? t('sheet.done', { name: shift.holderName })
                    : t('waiting.kept', { title: shift.title }),
                );
              }}
            />
          </Sheet>
        </>
      )}
    </Answered>
  );
};
export default RecordHours;
