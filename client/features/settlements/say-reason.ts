import type { TFunction } from 'i18next';

/** Why money waits, in words; a card’s own code that we have no words for says so plainly. */
export const sayReason = (reason: string, t: TFunction): string =>
  t([`reasons.${reason}`, 'reasons.unknown'], { ns: 'settling' });
