import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paths } from '#client/app/paths.ts';
import { LeftSentence } from '#client/features/budgets/left-sentence.tsx';
import { useBudget } from '#client/features/budgets/queries.ts';
import { CollectionNote } from '#client/features/payments/collection-note.tsx';
import { useComingCollection, useWayToPay } from '#client/features/payments/queries.ts';
import { WayNote } from '#client/features/payments/way-note.tsx';
import { useShifts } from '#client/features/shifts/queries.ts';
import { RefusedNote } from '#client/features/shifts/refused-note.tsx';
import { ShiftLine } from '#client/features/shifts/shift-line.tsx';
import { isStanding, toConfirm } from '#client/features/shifts/standing.ts';
import { useWaiting } from '#client/features/shifts/waiting-drawer.ts';
import { today } from '#client/lib/now.ts';
import { useWhose } from '#client/lib/session.ts';
import { usePrice } from '#client/lib/use-price.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { AgendaList } from '#client/ui/agenda-list.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { Money } from '#client/ui/money.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { noPence, type Pence, sum } from '#shared/language/money.ts';
import { addDays, dayAt, mondayOf } from '#shared/language/time.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const daysBehind = 60;

/** What needs me: hours first, because somebody waits for their pay; then the card. */
const NeedsMe = ({ waiting }: { waiting: readonly Shift[] }) => {
  const { t } = useTranslation('shifts');
  const way = useWayToPay();
  const held = useComingCollection().data?.held;
  return (
    <>
      {waiting.length > 0 && (
        <NextThing
          title={t('home.confirm', { count: waiting.length })}
          action={<Go to={paths.hours}>{t('home.confirmGo')}</Go>}
        >
          <p>
            {t(waiting.some(({ status }) => status === 'worked') ? 'home.confirmWhy' : 'home.confirmLate')}
          </p>
        </NextThing>
      )}
      {held && <CollectionNote held={held} />}
      {way.data && !way.data.ready && <WayNote way={way.data} />}
    </>
  );
};

const MoneyLeft = () => {
  const { t } = useTranslation('budgets');
  const budget = useBudget();
  // Somebody who acts for the holder without the right to see money sees none.
  if (!budget.data) return null;
  if (budget.data.budgets.length === 0) return <EmptyTeach title={t('none')}>{t('noneWhy')}</EmptyTeach>;
  return (
    <Sheet title={t('title')}>
      <p className="said-large">
        <LeftSentence figures={budget.data.figures} />
      </p>
      <Go to={paths.budget} variant="default">
        {t('look')}
      </Go>
    </Sheet>
  );
};

const ThisWeek = ({ shifts }: { shifts: readonly Shift[] }) => {
  const { t } = useTranslation('shifts');
  const price = usePrice();
  const whose = useWhose();
  const monday = mondayOf(today());
  const week = shifts.filter(
    (shift) =>
      shift.holderId === whose && isStanding(shift) && mondayOf(dayAt(shift.startsAt, zoneNow())) === monday,
  );
  const costOf = (shift: Shift): Pence => shift.costPence ?? price(shift, shift.kind)?.totalPence ?? noPence;
  return (
    <section aria-labelledby="this-week">
      <Title order={2} id="this-week">
        {t('home.week')}
      </Title>
      {week.length === 0 ? (
        <EmptyTeach title={t('home.emptyWeek')}>{t('home.emptyWeekWhy')}</EmptyTeach>
      ) : (
        <>
          <p>{t('home.weekCost', { count: week.length, costPence: sum(week.map(costOf)) })}</p>
          <AgendaList items={week} startsAt={(shift) => shift.startsAt} keyOf={(shift) => shift.shiftId}>
            {(shift) => (
              <ShiftLine shift={shift} side="holder">
                <p className="quiet">
                  {t(shift.costPence === null ? 'money.about' : 'money.cost')} <Money of={costOf(shift)} />
                </p>
              </ShiftLine>
            )}
          </AgendaList>
        </>
      )}
    </section>
  );
};

/** This week as a plain list, what it costs, what is left, and what needs me. */
export const HomeOfHolder = () => {
  const { t } = useTranslation('needs');
  const shifts = useShifts(addDays(today(), -daysBehind), addDays(mondayOf(today()), 6));
  const whose = useWhose();
  const isHeld = Boolean(useComingCollection().data?.held);
  const written = new Set(useWaiting().map(({ shift }) => shift.shiftId));
  return (
    <Answered to={shifts}>
      {({ items }) => {
        const waiting = toConfirm(items, whose).filter(({ shiftId }) => !written.has(shiftId));
        return (
          <>
            <RefusedNote />
            <NeedsMe waiting={waiting} />
            <MoneyLeft />
            <div className="row page-actions">
              {/* One main action a screen: while hours or money wait, they are it. */}
              <Go to={paths.postNeed} variant={waiting.length > 0 || isHeld ? 'default' : 'filled'}>
                {t('post.title')}
              </Go>
              <Go to={paths.week} variant="default">
                {t('list.week')}
              </Go>
            </div>
            <ThisWeek shifts={items} />
          </>
        );
      }}
    </Answered>
  );
};
