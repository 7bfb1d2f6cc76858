import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { Go } from '#client/ui/go.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useSayWhen, When } from '#client/ui/when.tsx';
import type { FittingShift } from '#shared/matching/schema.ts';
import { FitMark, FitReasons } from './fit-reasons.tsx';
import { useFittingShifts } from './queries.ts';

const mostShown = 3;

const FittingLine = ({ of: { shift, fit, reasons } }: { of: FittingShift }) => {
  const { t } = useTranslation('matching');
  const say = useSayWhen();
  return (
    <Sheet title={shift.title}>
      <p>
        <strong>
          <When starts={shift.startsAt} ends={shift.endsAt} />
        </strong>
      </p>
      <div className="stack">
        <FitMark fit={fit} />
        <FitReasons reasons={reasons} reader="carer" label={t('fitting.why', { title: shift.title })} />
        <div className="row">
          <Go to={paths.shift(shift.shiftId)} variant="default">
            {t('fitting.look')}
            <span className="only-heard">: {`${shift.title}, ${say({ at: shift.startsAt })}`}</span>
          </Go>
        </div>
      </div>
    </Sheet>
  );
};

/** The few open shifts that suit me best; nothing while none does. All of them follow below it. */
export const FittingPart = () => {
  const { t } = useTranslation('matching');
  const fitting = useFittingShifts().data?.items.filter(({ fit }) => fit !== 'not') ?? [];
  return (
    <section aria-labelledby="fitting-title">
      {fitting.length > 0 && (
        <>
          <Title order={2} id="fitting-title">
            {t('fitting.title')}
          </Title>
          <p>{t('fitting.lead')}</p>
          {fitting.slice(0, mostShown).map((one) => (
            <FittingLine key={one.shift.shiftId} of={one} />
          ))}
        </>
      )}
      <div className="row page-actions">
        <Go to={paths.availability} variant="default">
          {t('fitting.say')}
        </Go>
      </div>
    </section>
  );
};
