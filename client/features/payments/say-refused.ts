import type { TFunction } from 'i18next';

/** Why it could not be collected, said to whoever pays; a code that we have no words for says so plainly. */
export const sayRefused = (reason: string, t: TFunction): string =>
  t([`refused.${reason}`, 'refused.unknown'], { ns: 'payments' });
