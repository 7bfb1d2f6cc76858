import { zoneNow } from '#client/lib/zone.ts';
import { isDay, isTimeOfDay, momentOf } from '#shared/language/time.ts';
import type {
  ConfirmRule,
  ExitRule,
  PurchaseKind,
  PurchasePurpose,
  ShareRule,
} from '#shared/purchases/schema.ts';

/** What the form of an offer holds while it is filled in. */
export const blankOffer = {
  title: '',
  purpose: '' as PurchasePurpose | '',
  kind: 'supplier' as PurchaseKind | '',
  what: '',
  why: '',
  supplierName: '',
  supplierIsLocal: false,
  costPence: '' as number | string,
  shareRule: 'equal' as ShareRule | '',
  unitPence: '' as number | string,
  minimumPeople: 3 as number | string,
  mostPeople: '' as number | string,
  /** The day; its time stands beside. */
  closesAt: '',
  closesTime: '12:00',
  takesPlaceOn: '',
  exitRule: 'pays-what-cannot-be-cancelled' as ExitRule | '',
  confirmRule: 'majority' as ConfirmRule | '',
  silence: 'yes' as 'yes' | 'no' | '',
  groupOpen: false,
};
export type OfferSheet = typeof blankOffer;

const orNull = (typed: number | string) => (typed === '' ? null : typed);

/** A day and a time on the clock of the mutual’s wall become one moment; what is left empty is not said. */
export const offerFrom = ({ closesAt, closesTime, ...sheet }: OfferSheet): unknown => ({
  ...sheet,
  closesAt: isDay(closesAt) && isTimeOfDay(closesTime) ? momentOf(closesAt, closesTime, zoneNow()) : '',
  supplierName: sheet.kind === 'supplier' ? sheet.supplierName : null,
  unitPence: orNull(sheet.unitPence),
  mostPeople: orNull(sheet.mostPeople),
});
