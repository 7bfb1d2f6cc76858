import { useRef } from 'react';
import { v4 } from 'uuid';
import { useActing } from '#client/lib/acting.ts';
import { useSession } from '#client/lib/session.ts';
import type { HoursBody } from '#shared/shifts/hours-endpoints.ts';
import type { Shift } from '#shared/shifts/schema.ts';
import { type Came, lookAgain, sendOne, sendWord } from './send-waiting.ts';
import { putAway, takeOut } from './waiting-drawer.ts';
import { type AnswerToHours, answered, type WaitingHours, writtenDown } from './waiting-hours.ts';

/** On a poor line nobody stands before a busy button for ever: it goes on being sent behind the next page. */
const patienceMilliseconds = 8000;

const inTime = (one: WaitingHours): Promise<Came> =>
  Promise.race([
    sendOne(one),
    new Promise<Came>((resolve) => {
      setTimeout(() => resolve({ of: one, to: 'waits' }), patienceMilliseconds);
    }),
  ]);

/** It has arrived, or it waits on this device for signal. */
export type Gone = Exclude<Came['to'], 'refused'>;

/** The device keeps nothing: sent at once or not at all, and whoever pressed is told which. */
const sendNow = async (one: WaitingHours): Promise<Gone> => {
  await sendWord(one);
  lookAgain();
  return 'sent';
};

const say = async (one: WaitingHours): Promise<Gone> => {
  const isKept = await putAway(one).then(
    () => true,
    () => false,
  );
  if (!isKept) return sendNow(one);
  const came = await inTime(one);
  if (came.to !== 'refused') return came.to;
  await takeOut(one);
  throw came.error;
};

/**
 * Writes hours, or an answer to them, down on this device and sends them: `sent`, or `waits` for signal. The same
 * words pressed again are the same sending.
 * @throws what was refused, to whoever stands before the form and can mend it
 */
export const useSaying = (shift: Shift) => {
  const acting = useActing();
  const email = useSession().data?.signedIn?.email ?? '';
  const last = useRef({ text: '', key: '' });
  const writer = (words: unknown) => {
    const text = JSON.stringify(words);
    if (last.current.text !== text) last.current = { text, key: v4() };
    return { key: last.current.key, email, acting };
  };
  return {
    record: (body: HoursBody) => say(writtenDown(shift, body, writer(body))),
    answer: (answer: AnswerToHours) => say(answered(shift, answer, writer(answer))),
  };
};
