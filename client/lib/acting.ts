/**
 * In whose name this screen asks: which of the members my sign-in opens, and for whom. Kept per window, so
 * that two windows can be two people; the member chosen last is remembered for the next window.
 */

import { useSyncExternalStore } from 'react';
import type { Role } from '#shared/members/schema.ts';

export type SaidBy = 'phone' | 'paper';
export interface Acting {
  /** The member I am. */
  as: string | null;
  /** The holder I represent, or the member whose words I enter in office mode. */
  for: string | null;
  /** Their name, so that every screen can say it. */
  forName: string | null;
  /** The parts they play here, which decide what the bars show. */
  forRoles: readonly Role[];
  /** Set in office mode only: how the member told us. */
  saidBy: SaidBy | null;
}

const storageKey = 'carepool.acting';
const nobody: Acting = { as: null, for: null, forName: null, forRoles: [], saidBy: null };

const remembered = (): Acting => {
  if (typeof window === 'undefined') return nobody;
  const here = window.sessionStorage.getItem(storageKey);
  if (here) return JSON.parse(here) as Acting;
  return { ...nobody, as: window.localStorage.getItem(storageKey) };
};

let current = remembered();
const listeners = new Set<() => void>();

export const actingNow = (): Acting => current;

const change = (next: Acting) => {
  current = next;
  if (typeof window !== 'undefined') {
    window.sessionStorage.setItem(storageKey, JSON.stringify(next));
    if (next.as) window.localStorage.setItem(storageKey, next.as);
  }
  for (const listener of listeners) listener();
};

export const actAs = (memberId: string): void => change({ ...nobody, as: memberId });
/** For the holder who gave me rights. */
export const actFor = (memberId: string, name: string): void =>
  change({ ...current, for: memberId, forName: name, forRoles: ['holder'], saidBy: null });
/** Office mode: a coordinator enters what this member said. */
export const enterWordsOf = (
  member: { memberId: string; name: string; roles: readonly Role[] },
  saidBy: SaidBy,
): void =>
  change({
    ...current,
    for: member.memberId,
    forName: member.name,
    // Nobody coordinates by telling a colleague to: what is said is about one’s own care, hours and money.
    forRoles: member.roles.filter((role) => role !== 'coordinator'),
    saidBy,
  });
export const actForMyself = (): void => change({ ...nobody, as: current.as });
export const actAsNobody = (): void => change(nobody);

export const hearActing = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useActing = (): Acting => useSyncExternalStore(hearActing, actingNow);
