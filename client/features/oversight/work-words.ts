import type { TFunction } from 'i18next';
import type { useSayWhen } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { WorkItem, WorkKind } from '#shared/oversight/schema.ts';

type Say = ReturnType<typeof useSayWhen>;

/** Kinds whose sentence depends on the reason as well. */
const byReason: readonly WorkKind[] = [
  'carer-not-payable',
  'decision-waits',
  'hours-unconfirmed',
  'movement-unknown',
  'payment-claimed',
  'surplus-near',
  'wage-below-law',
];

/** `rlw.uk.2026-05` is the Real Living Wage; of others the first word says enough. */
const sayRate = (id: string, t: TFunction): string => {
  const [about = '', which = ''] = id.split('.');
  return t([`rates.${about}-${which}`, `rates.${about}`], { ns: 'oversight' });
};

/** One thing to see to, as a sentence; and how many more there are like it. */
export const workWords = (kind: WorkKind, item: WorkItem, t: TFunction, say: Say): string => {
  const facts = {
    ...item,
    name: item.person?.name ?? '',
    other: item.other?.name ?? '',
    days: item.weekOn ? say({ from: item.weekOn, through: addDays(item.weekOn, 6) }) : '',
    rate: kind === 'rate-to-review' || kind === 'floor-coming' ? sayRate(item.reason ?? '', t) : '',
    check: kind.startsWith('check') ? t(`checks.${item.reason}`, { ns: 'oversight' }) : '',
  };
  const key = byReason.includes(kind) ? `work.${kind}.line.${item.reason}` : `work.${kind}.line`;
  const sentence = t([key, `work.${kind}.line.else`], { ns: 'oversight', ...facts });
  return item.times > 1
    ? `${sentence} ${t('work.others', { ns: 'oversight', count: item.times - 1 })}`
    : sentence;
};

/** Why money waits, where a code says it. */
export const whyItWaits = (kind: WorkKind, { reason }: WorkItem, t: TFunction): string | null =>
  kind === 'due-parked' || kind === 'pay-parked'
    ? t([`reasons.${reason}`, 'reasons.unknown'], { ns: 'settling' })
    : null;
