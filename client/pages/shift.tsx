import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CoverOfShift } from '#client/features/cover/cover-of-shift.tsx';
import { WriteLink } from '#client/features/messages/write-link.tsx';
import { PayLines } from '#client/features/pay/pay-lines.tsx';
import { AskedPart } from '#client/features/shifts/asked-part.tsx';
import { CorrectionsPart } from '#client/features/shifts/corrections-part.tsx';
import { OfferOfMine } from '#client/features/shifts/offer-line.tsx';
import { useOffers } from '#client/features/shifts/offer-queries.ts';
import { OfferedPart } from '#client/features/shifts/offered-part.tsx';
import { PayOf } from '#client/features/shifts/pay-of.tsx';
import { useOpenOfNeed, useShift } from '#client/features/shifts/queries.ts';
import { SaidVersions } from '#client/features/shifts/said-versions.tsx';
import { ShiftFacts } from '#client/features/shifts/shift-facts.tsx';
import { ShiftSteps } from '#client/features/shifts/shift-steps.tsx';
import { isAskedOf, sideOf } from '#client/features/shifts/standing.ts';
import { TakePart } from '#client/features/shifts/take-part.tsx';
import { moneyDaysOf, useMutual } from '#client/lib/mutual.ts';
import { now } from '#client/lib/now.ts';
import { useWhose } from '#client/lib/session.ts';
import { tellThere } from '#client/lib/telling.ts';
import { usePrice } from '#client/lib/use-price.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { Money } from '#client/ui/money.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';
import type { Shift as ShiftShown } from '#shared/shifts/schema.ts';
import { OffersOfShift } from './offers-of-shift.tsx';

/** What the holder pays, or the carer receives, and when. */
const useMoneyFacts = (shift: ShiftShown | undefined, side: 'holder' | 'carer' | null) => {
  const { t } = useTranslation('shifts');
  const mutual = useMutual().data;
  const price = usePrice();
  if (!shift) return [];
  const facts: [string, React.ReactNode][] = [];
  if (side === 'holder') {
    const planned = price(shift, shift.kind)?.totalPence;
    const cost = shift.costPence ?? planned;
    if (cost !== undefined && shift.status !== 'cancelled')
      facts.push([
        t(shift.costPence === null ? 'money.about' : 'money.cost'),
        <Money key="cost" of={cost} />,
      ]);
    return facts;
  }
  if (shift.quote) facts.push([t('open.pay'), <PayOf key="pay" quote={shift.quote} />]);
  if (mutual && shift.status !== 'cancelled')
    facts.push([t('money.paidOn'), <When key="paid" day={moneyDaysOf(shift.startsAt, mutual).payDay} />]);
  return facts;
};

const TakeOpen = ({ shift, isGone }: { shift: ShiftShown; isGone: boolean }) => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  const open = useOpenOfNeed(shift.needId).data?.items ?? [];
  const mine = useOffers().data?.items.find(({ shiftId, isMine }) => isMine && shiftId === shift.shiftId);
  const later = open.filter(({ startsAt, visit }) => startsAt >= shift.startsAt && visit === shift.visit);
  if (mine?.status === 'waiting') return <OfferedPart offer={mine} />;
  // It went to somebody else while I looked: said plainly, where my own steps stood.
  if (mine && isGone) return <OfferOfMine offer={mine} />;
  return (
    <TakePart
      shift={shift}
      later={later.length}
      onGone={(undo) => {
        void navigate(paths.findShifts);
        tellThere(t('take.declined'), undo);
      }}
    />
  );
};

const Asked = ({ shift }: { shift: ShiftShown }) => {
  const { t } = useTranslation('shifts');
  const navigate = useNavigate();
  return (
    <AskedPart
      shift={shift}
      onGone={() => {
        void navigate(paths.week);
        tellThere(t('asked.gone'));
      }}
    />
  );
};

const Shift = () => {
  const { t } = useTranslation(['shifts', 'cover']);
  const { shiftId = '' } = useParams();
  const shift = useShift(shiftId);
  const whose = useWhose();
  const side = shift.data ? sideOf(shift.data, whose) : null;
  const more = useMoneyFacts(shift.data, side);
  return (
    <Answered page to={shift}>
      {(shown) => (
        <>
          <PageTitle lead={<When starts={shown.startsAt} ends={shown.endsAt} />}>{shown.title}</PageTitle>
          <Sheet>
            <ShiftFacts shift={shown} side={side} more={more} />
            {side === null && shown.status === 'offered' && <TakeOpen shift={shown} isGone={shift.isError} />}
            {side === 'carer' && isAskedOf(shown, whose) && <Asked shift={shown} />}
            {side !== null && <ShiftSteps shift={shown} side={side} />}
            {side === 'carer' && shown.status === 'taken' && shown.startsAt > now() && (
              <Go to={paths.proposeSwap(shiftId)} variant="subtle">
                {t('cover:propose.open')}
              </Go>
            )}
            <div className="row">
              <WriteLink shift={shown} side={side} />
            </div>
          </Sheet>
          {side === 'holder' && <OffersOfShift shift={shown} />}
          {side === 'holder' && <CoverOfShift shift={shown} />}
          {shown.quote && shown.status !== 'cancelled' && (
            <Sheet title={t(side === 'holder' ? 'money.linesHolder' : 'money.linesCarer')}>
              <PayLines lines={shown.quote.lines} reader={side === 'holder' ? 'holder' : 'carer'} />
            </Sheet>
          )}
          {shown.hours && side !== null && (
            <Sheet title={t('said.title')}>
              <SaidVersions shiftId={shiftId} kind={shown.kind} />
            </Sheet>
          )}
          {shown.hours && side !== null && <CorrectionsPart shiftId={shiftId} kind={shown.kind} />}
        </>
      )}
    </Answered>
  );
};
export default Shift;
