import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CostNote } from '#client/features/needs/cost-note.tsx';
import { costOf } from '#client/features/needs/priced.ts';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { type Moved, MoveForm } from '#client/features/shifts/move-form.tsx';
import { useShift } from '#client/features/shifts/queries.ts';
import { termsOn, useTerms } from '#client/lib/mutual.ts';
import { now, today } from '#client/lib/now.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useMeans } from '#client/lib/use-means.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import { dayAt, isDay, isTimeOfDay, timeAt } from '#shared/language/time.ts';
import { wallMinutesOf } from '#shared/matching/wall-spans.ts';
import type { NeedRule } from '#shared/needs/visits.ts';
import type { Shift } from '#shared/shifts/schema.ts';

const ruleOf = ({ onDay, startsTime, wallMinutes, whenTwice }: Moved): NeedRule | null =>
  isDay(onDay) && isTimeOfDay(startsTime)
    ? {
        onDay,
        days: [],
        fromOn: null,
        untilOn: null,
        startsTime,
        wallMinutes,
        whenTwice: whenTwice === '' ? null : whenTwice,
      }
    : null;

/** What this one visit would cost at its new time, against the budget where I may see it. */
const CostThen = ({ shift, moved }: { shift: Shift; moved: Moved }) => {
  const means = useMeans();
  const zone = zoneNow();
  const { kind, breakMinutes, startsAt, endsAt } = shift;
  const costAt = (rule: NeedRule | null) =>
    costOf(
      rule,
      { kind, carersNeeded: 1, breakMinutes },
      means,
      now(),
      (one) => one.shiftId === shift.shiftId,
    );
  const { priced, missingPence } = costAt(ruleOf(moved));
  const before = costAt(
    ruleOf({
      onDay: dayAt(startsAt, zone),
      startsTime: timeAt(startsAt, zone),
      wallMinutes: wallMinutesOf({ startsAt, endsAt }, zone),
      whenTwice: '',
    }),
  );
  return (
    <CostNote
      priced={priced}
      before={before.priced}
      carers={1}
      missingPence={missingPence}
      showPay={({ lines }) => <PayLines lines={lines} reader="holder" />}
    />
  );
};

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
                  showCost={(moved) => <CostThen shift={shift} moved={moved} />}
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
