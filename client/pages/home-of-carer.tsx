import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { PayeeNote } from '#client/features/payments/payee-note.tsx';
import { usePayee } from '#client/features/payments/queries.ts';
import { ComingPay } from '#client/features/shifts/coming-pay.tsx';
import { useShifts, useSoonestOpen } from '#client/features/shifts/queries.ts';
import { RefusedNote } from '#client/features/shifts/refused-note.tsx';
import { byNeed, nextOf, toRecord } from '#client/features/shifts/standing.ts';
import { useWaiting } from '#client/features/shifts/waiting-drawer.ts';
import { useMutual } from '#client/lib/mutual.ts';
import { now, today } from '#client/lib/now.ts';
import { useWhose } from '#client/lib/session.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const [daysBehind, daysAhead] = [60, 28];

/** The main thing of the page, unless hours wait to be written down. */
const Next = ({ shift, quiet }: { shift: Shift; quiet: boolean }) => {
  const { t } = useTranslation('shifts');
  return (
    <NextThing
      title={t('home.next', { title: shift.title })}
      action={
        <Go to={paths.shift(shift.shiftId)} variant={quiet ? 'default' : 'filled'}>
          {t('home.nextGo')}
        </Go>
      }
    >
      <p>
        <strong>
          <When starts={shift.startsAt} ends={shift.endsAt} />
        </strong>
      </p>
      <p>{[shift.holderName, shift.address].filter(Boolean).join(', ')}</p>
      {shift.accessNotes && <p>{t('home.access', { notes: shift.accessNotes })}</p>}
    </NextThing>
  );
};

const ToTake = () => {
  const { t } = useTranslation('shifts');
  return (
    <Sheet title={t('open.title')}>
      <Answered to={useSoonestOpen()}>
        {({ items, next }) => (
          <p>
            {t(next ? 'home.openMany' : 'home.open', { count: byNeed(items).length })}{' '}
            <Link to={paths.findShifts}>{t('home.openGo')}</Link>
          </p>
        )}
      </Answered>
    </Sheet>
  );
};

/** Where I go next, what I have still to write down, when I am paid, and what I could take. */
export const HomeOfCarer = () => {
  const { t } = useTranslation('shifts');
  const whose = useWhose();
  const shifts = useShifts(addDays(today(), -daysBehind), addDays(today(), daysAhead));
  const written = new Set(useWaiting().map(({ shift }) => shift.shiftId));
  const payee = usePayee().data;
  const mutual = useMutual().data;
  return (
    <Answered to={shifts}>
      {({ items }) => {
        const next = nextOf(items, whose, now());
        const waiting = toRecord(items, whose, now()).filter(({ shiftId }) => !written.has(shiftId));
        return (
          <>
            <RefusedNote />
            {waiting.length > 0 && (
              <NextThing
                title={t('home.record', { count: waiting.length })}
                action={<Go to={paths.hours}>{t('home.recordGo')}</Go>}
              >
                <p>{t('record.due', { dueAt: (waiting[0] as Shift).hoursDueAt })}</p>
              </NextThing>
            )}
            {next ? (
              <Next shift={next} quiet={waiting.length > 0} />
            ) : (
              <EmptyTeach title={t('home.noNext')} action={<Go to={paths.findShifts}>{t('open.title')}</Go>}>
                {t('home.noNextWhy')}
              </EmptyTeach>
            )}
            {payee && <PayeeNote payee={payee} />}
            {mutual && <ComingPay shifts={items} whose={whose} mutual={mutual} />}
            <ToTake />
            <div className="row">
              <Go to={paths.week} variant="default">
                {t('week.title')}
              </Go>
            </div>
          </>
        );
      }}
    </Answered>
  );
};
