import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type Came, sendWaiting } from '#client/features/shifts/send-waiting.ts';
import { isAnswer } from '#client/features/shifts/waiting-hours.ts';
import { tellThere } from '#client/lib/telling.ts';

const everyMilliseconds = 30_000;

/** Sends what was written down without signal: on opening, when there is a line again, and every half minute. */
const SendWaiting = ({ email }: { email: string }) => {
  const { t } = useTranslation('shifts');
  useEffect(() => {
    const say = ({ of, to }: Came) => {
      const facts = { title: of.shift.title, ...(isAnswer(of) ? { context: 'answer' } : {}) };
      // Of no page: it may come while one page goes and the next has not come, and is to be read on that one.
      if (to === 'sent') tellThere(t('waiting.sent', facts));
      if (to === 'refused') tellThere(t('waiting.toLookAt', facts));
    };
    const send = () => void sendWaiting(email).then((came) => came.forEach(say));
    const whenSeen = () => document.visibilityState === 'visible' && send();
    send();
    const timer = setInterval(send, everyMilliseconds);
    window.addEventListener('online', send);
    document.addEventListener('visibilitychange', whenSeen);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
      document.removeEventListener('visibilitychange', whenSeen);
    };
  }, [email, t]);
  return null;
};
export default SendWaiting;
