import { v4 } from 'uuid';
import { useActing } from '#client/lib/acting.ts';
import { useSession } from '#client/lib/session.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { useRecord } from './changes.ts';
import { type Came, sendOne } from './send-waiting.ts';
import { putAway, takeOut } from './waiting-drawer.ts';
import { seenOf, type WaitingHours, writtenDown } from './waiting-hours.ts';

/** On a poor line nobody stands before a busy button for ever: it goes on being sent behind the next page. */
const patienceMilliseconds = 8000;

const inTime = (one: WaitingHours): Promise<Came> =>
  Promise.race([
    sendOne(one),
    new Promise<Came>((resolve) => {
      setTimeout(() => resolve({ of: one, to: 'waits' }), patienceMilliseconds);
    }),
  ]);

/**
 * Writes hours down on this device and sends them: `sent`, or `waits` for signal.
 * @throws what was refused, to whoever stands before the form and can mend it
 */
export const useRecording = (shift: Shift) => {
  const record = useRecord();
  const acting = useActing();
  const email = useSession().data?.signedIn?.email ?? '';
  return async (body: HoursBody): Promise<'sent' | 'waits'> => {
    const one = writtenDown(shift, body, { key: v4(), email, acting });
    const isKept = await putAway(one).then(
      () => true,
      () => false,
    );
    if (!isKept) {
      // The device keeps nothing: sent at once or not at all, and the form says which.
      await record.mutateAsync({
        params: { shiftId: shift.shiftId },
        body: { ...body, seen: seenOf(shift) },
      });
      return 'sent';
    }
    const came = await inTime(one);
    if (came.to !== 'refused') return came.to;
    await takeOut(one);
    throw came.error;
  };
};
