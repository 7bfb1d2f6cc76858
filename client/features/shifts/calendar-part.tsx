import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { question } from '#client/lib/question.ts';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Answered } from '#client/ui/answered.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { TickField } from '#client/ui/tick-field.tsx';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';

/** A program without the right to write there leaves the address to be copied by hand. */
const copied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

const Address = ({ address, onEnd }: { address: string; onEnd: () => void }) => {
  const { t } = useTranslation('shifts');
  return (
    <div className="stack">
      <TextField
        id="calendar-address"
        name="address"
        label={t('calendar.address')}
        hint={t('calendar.keepIt')}
        value={address}
        onChange={() => undefined}
        error={undefined}
      />
      <div className="row">
        <Button
          onClick={async () => tell(t((await copied(address)) ? 'calendar.copied' : 'calendar.copyByHand'))}
        >
          {t('calendar.copy')}
        </Button>
        <Button variant="default" onClick={onEnd}>
          {t('calendar.end')}
        </Button>
      </div>
    </div>
  );
};

/** My visits in the calendar I use anyway, by a private address that I can take back. */
export const CalendarPart = () => {
  const { t } = useTranslation('shifts');
  const [names, withNames] = useState(false);
  const feed = useQuery(question('shifts', shiftsEndpoints.calendarFeed));
  const open = useChange(shiftsEndpoints.openCalendarFeed, ['shifts']);
  const close = useChange(shiftsEndpoints.closeCalendarFeed, ['shifts']);
  const refused = open.error ?? close.error;
  return (
    <Sheet title={t('calendar.title')}>
      <p>{t('calendar.why')}</p>
      {refused && <RefusalNote error={refused} takesFocus={open.submittedAt || close.submittedAt} />}
      <Answered to={feed}>
        {(now) =>
          now.feed ? (
            <Address
              address={now.feed.address}
              onEnd={() => close.mutate(undefined, { onSuccess: () => tell(t('calendar.ended')) })}
            />
          ) : (
            <div className="stack">
              <TickField
                id="calendar-names"
                name="names"
                label={t('calendar.names')}
                hint={t('calendar.namesHint')}
                value={names}
                onChange={withNames}
                error={undefined}
              />
              <Button
                loading={open.isPending}
                onClick={() =>
                  open.mutate({ body: { names } }, { onSuccess: () => tell(t('calendar.made')) })
                }
              >
                {t('calendar.make')}
              </Button>
            </div>
          )
        }
      </Answered>
    </Sheet>
  );
};
