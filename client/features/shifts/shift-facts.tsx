import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { PersonMark } from '#client/ui/person-mark.tsx';
import { When } from '#client/ui/when.tsx';
import type { Shift } from '#shared/shifts/schema.ts';
import { ShiftMark } from './shift-mark.tsx';

type Fact = readonly [string, React.ReactNode];

/** What is to be known of a shift before anything is done with it. Places and notes only where I may see them. */
export const ShiftFacts = ({
  shift,
  side,
  more = [],
}: {
  shift: Shift;
  side: 'holder' | 'carer' | null;
  more?: readonly Fact[];
}) => {
  const { t } = useTranslation('shifts');
  const facts: Fact[] = [
    [t('facts.stands'), <ShiftMark key="stands" shift={shift} side={side} />],
    [t('facts.length'), <When key="length" minutes={shift.plannedMinutes} />],
  ];
  if (shift.breakMinutes > 0)
    facts.push([t('facts.breaks'), <When key="breaks" minutes={shift.breakMinutes} />]);
  if (shift.kind !== 'day') facts.push([t('facts.kind'), t(`kinds.${shift.kind}`)]);
  if (side === 'holder') {
    if (shift.carerName) facts.push([t('facts.carer'), <PersonMark key="carer" name={shift.carerName} />]);
  } else facts.push([t('facts.holder'), <PersonMark key="holder" name={shift.holderName} />]);
  if (shift.languages.length > 0) facts.push([t('facts.languages'), sayLanguages(shift.languages, t)]);
  if (shift.skills.length > 0) facts.push([t('facts.skills'), shift.skills.join(', ')]);
  if (side === null && shift.area) facts.push([t('facts.area'), shift.area]);
  if (side === 'carer' && shift.address) facts.push([t('facts.address'), shift.address]);
  if (side === 'carer' && shift.accessNotes) facts.push([t('facts.access'), shift.accessNotes]);
  if (shift.reason)
    facts.push([t(shift.status === 'cancelled' ? 'facts.happened' : 'facts.handedBack'), shift.reason]);
  if (shift.notes) facts.push([t('facts.notes'), shift.notes]);
  if (shift.outcome && side === 'holder') facts.push([t('facts.outcome'), shift.outcome]);
  return <FactsTable facts={[...facts, ...more]} />;
};
