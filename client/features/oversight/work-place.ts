import { paths } from '#client/app/paths.ts';
import { choosers } from '#shared/cover/choosing.ts';
import type { CareMode } from '#shared/mutuals/schema.ts';
import type { WorkItem, WorkKind } from '#shared/oversight/schema.ts';

const toPerson = ({ person }: WorkItem): string => (person ? paths.member(person.memberId) : paths.members);
const toWeek = ({ weekOn }: WorkItem): string => (weekOn ? paths.settleWeek(weekOn) : paths.settlements);
const toSettlement = ({ settlementId }: WorkItem): string =>
  settlementId ? paths.settlement(settlementId) : paths.settlements;

/** Where each kind of thing is seen to. */
const places: Record<WorkKind, (item: WorkItem) => string> = {
  'care-at-risk': toPerson,
  'carer-not-payable': toPerson,
  'hours-missing': toPerson,
  'hours-disputed': toPerson,
  'hours-unconfirmed': toPerson,
  'books-differ': () => paths.reconciliation,
  'payment-claimed': () => paths.reconciliation,
  'wage-below-law': toSettlement,
  'settlement-due': toWeek,
  'net-pay-missing': toWeek,
  'holiday-to-pay': ({ key }) => paths.payHoliday(key),
  'due-parked': toSettlement,
  'pay-parked': toSettlement,
  'pay-late': toSettlement,
  'refund-failed': () => paths.reconciliation,
  'payout-failed': () => paths.accountsOf('mutual-bank'),
  'money-held-long': () => paths.reconciliation,
  'movement-unknown': ({ key }) => paths.explainMovement(key),
  'check-run-out': toPerson,
  'check-running-out': toPerson,
  'application-waiting': toPerson,
  'decision-waits': ({ key }) => paths.proposal(key),
  'comment-reported': ({ key }) => paths.proposal(key.split(' ')[0] ?? ''),
  'surplus-near': toPerson,
  'floor-coming': () => paths.terms,
  'rate-to-review': () => paths.terms,
};

/** Only a registered provider's coordinator names who comes; introducing, they phone. */
export const mayAssign = (kind: WorkKind, careMode: CareMode): boolean =>
  kind === 'care-at-risk' && choosers[careMode].includes('coordinator');

export const placeOf = (kind: WorkKind, item: WorkItem, careMode: CareMode): string =>
  mayAssign(kind, careMode) && item.shiftId ? paths.assignCarer(item.shiftId) : places[kind](item);
