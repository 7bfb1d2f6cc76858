import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { tell } from '#client/lib/telling.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { shiftsEndpoints } from '#shared/shifts/endpoints.ts';
import { isOptedOut } from '#shared/shifts/opt-out.ts';
import type { WorkingTime } from '#shared/shifts/working-time-endpoints.ts';
import { useEndOptOut, useOptOut } from './working-time-queries.ts';

const notices = [7, 14, 30, 90];

const ChooseLonger = () => {
  const { t } = useTranslation('shifts');
  const optOut = useOptOut();
  const form = useKitForm({
    schema: shiftsEndpoints.optOut.body,
    initial: { noticeDays: '7' },
    toInput: ({ noticeDays }) => ({ noticeDays: Number(noticeDays) }),
    send: async (body) => {
      await optOut.mutateAsync({ body });
      tell(t('time.optOut.done'));
    },
  });
  return (
    <KitForm of={form} action={t('time.optOut.choose')}>
      <ChoiceField
        {...form.field('noticeDays')}
        label={t('time.optOut.notice')}
        hint={t('time.optOut.noticeHint')}
        choices={notices.map((count) => ({
          value: String(count),
          label: t('time.optOut.days', { count }),
        }))}
      />
    </KitForm>
  );
};

const EndChoice = ({ optOut }: { optOut: NonNullable<WorkingTime['optOut']> }) => {
  const { t } = useTranslation('shifts');
  const end = useEndOptOut();
  return (
    <div className="stack">
      <p>
        {t('time.optOut.since', { on: optOut.from })}{' '}
        {t('time.optOut.agreed', { count: optOut.noticeDays ?? 0 })}
      </p>
      {end.error && <RefusalNote error={end.error} takesFocus={end.submittedAt} />}
      {optOut.until ? (
        <p>{t('time.optOut.until', { on: optOut.until })}</p>
      ) : (
        <Button
          variant="default"
          loading={end.isPending}
          onClick={() => end.mutate({}, { onSuccess: () => tell(t('time.optOut.ended')) })}
        >
          {t('time.optOut.end')}
        </Button>
      )}
    </div>
  );
};

/** A carer’s own choice about the 48 hours, in writing, with the way back. */
export const OptOutPart = ({ optOut }: { optOut: WorkingTime['optOut'] }) => {
  const { t } = useTranslation('shifts');
  if (!optOut)
    return (
      <Sheet title={t('time.optOut.title')}>
        <p>{t('time.optOut.young')}</p>
      </Sheet>
    );
  const holds = isOptedOut({ optedOutFrom: optOut.from, optedOutUntil: optOut.until }, today());
  return (
    <Sheet title={t('time.optOut.title')}>
      <p>{t('time.optOut.why')}</p>
      {holds ? <EndChoice optOut={optOut} /> : <ChooseLonger />}
    </Sheet>
  );
};
