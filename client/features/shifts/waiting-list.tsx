import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { NotTaken } from './not-taken.tsx';
import { useWaiting } from './waiting-drawer.ts';
import type { WaitingHours } from './waiting-hours.ts';
import { useWaitingTitle, WaitingWords } from './waiting-words.tsx';

const NotSent = ({ waiting }: { waiting: WaitingHours }) => {
  const { t } = useTranslation('shifts');
  const titleOf = useWaitingTitle();
  return (
    <Sheet title={titleOf(waiting)}>
      <WaitingWords waiting={waiting} />
      <p>
        <StatusMark is="waiting">{t('waiting.mark')}</StatusMark>
      </p>
    </Sheet>
  );
};

/** Hours and answers written down on this device that the mutual does not have yet; first those that need a person. */
export const WaitingList = () => {
  const { t } = useTranslation('shifts');
  const waiting = useWaiting();
  const refused = waiting.filter((one) => one.refused !== null);
  const unsent = waiting.filter((one) => one.refused === null);
  if (waiting.length === 0) return null;
  return (
    <section aria-labelledby="waiting-hours">
      <Title order={2} id="waiting-hours">
        {t('waiting.title', { count: waiting.length })}
      </Title>
      {refused.map((one) => (
        <NotTaken key={one.key} waiting={one} />
      ))}
      {unsent.length > 0 && <p>{t('waiting.why')}</p>}
      {unsent.map((one) => (
        <NotSent key={one.key} waiting={one} />
      ))}
    </section>
  );
};
