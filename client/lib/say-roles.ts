import type { TFunction } from 'i18next';
import type { Role } from '#shared/members/schema.ts';

/** `Holder, carer`: what somebody does here, to begin a line. */
export const sayRoles = (roles: readonly Role[], t: TFunction): string => {
  const words = roles.map((role) => t(`roles.${role}`, { ns: 'shell' })).join(', ');
  return words.charAt(0).toLocaleUpperCase('cy') + words.slice(1);
};
