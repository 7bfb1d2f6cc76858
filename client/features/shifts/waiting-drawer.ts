/** The waiting hours on this device, and everybody on the screen who wants to know of them. */
import { useSyncExternalStore } from 'react';
import { type Drawer, drawerOf } from '#client/lib/drawer.ts';
import { useSession, useWhose } from '#client/lib/session.ts';
import { ofPerson, replacedBy, type WaitingHours } from './waiting-hours.ts';

const drawer: Drawer<WaitingHours> = drawerOf('waiting');

let waiting: readonly WaitingHours[] = [];
const listeners = new Set<() => void>();
const show = (next: readonly WaitingHours[]) => {
  waiting = next;
  for (const listener of listeners) listener();
};

/** Another window may have written or sent some: the drawer knows. Where it cannot be opened, nothing is forgotten. */
export const lookInDrawer = async (): Promise<readonly WaitingHours[]> => {
  show(await drawer.all().catch(() => waiting));
  return waiting;
};

/** On the device before it is sent. @throws where the device keeps nothing. */
export const putAway = async (one: WaitingHours): Promise<void> => {
  await drawer.put(one);
  for (const old of replacedBy(waiting, one)) await drawer.remove(old.key);
  await lookInDrawer();
};

export const takeOut = async ({ key }: WaitingHours): Promise<void> => {
  await drawer.remove(key);
  await lookInDrawer();
};

/** After a try; one that was taken out or written anew meanwhile does not come back. */
export const putBack = async (one: WaitingHours): Promise<void> => {
  const there = (await lookInDrawer()).some(({ key }) => key === one.key);
  if (there) await putAway(one);
};

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Those of the person in view. */
export const useWaiting = (): WaitingHours[] => {
  const all = useSyncExternalStore(listen, () => waiting);
  const email = useSession().data?.signedIn?.email ?? null;
  return ofPerson(all, { email, whose: useWhose() });
};

/** What waits about one shift. */
export const useWaitingOf = (shiftId: string): WaitingHours | null =>
  useWaiting().find(({ shift }) => shift.shiftId === shiftId) ?? null;
