import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { noticesEndpoints } from '#shared/notices/endpoints.ts';
import type { MailHours } from '#shared/notices/mail-hours.ts';
import {
  alwaysMailed,
  type MailTime,
  mailTimes,
  type NoticeChoice,
  type NoticeKind,
} from '#shared/notices/schema.ts';
import { useChooseNotices } from './changes.ts';
import { type HoursSheet, hoursSaid, hoursSheetOf, MailHoursField } from './mail-hours-field.tsx';

type Chosen = { hours: HoursSheet } & { [kind in NoticeKind]?: MailTime };

/** For each thing that may happen: by mail at once, once a day, or not. */
export const ChoicesForm = ({ items, hours }: { items: readonly NoticeChoice[]; hours: MailHours }) => {
  const { t } = useTranslation('notices');
  const choose = useChooseNotices();
  const open = items.filter(({ kind }) => !alwaysMailed.includes(kind));
  const form = useKitForm({
    schema: noticesEndpoints.chooseNotices.body,
    initial: {
      ...Object.fromEntries(open.map(({ kind, mail }) => [kind, mail])),
      hours: hoursSheetOf(hours),
    } as Chosen,
    toInput: ({ hours: typed, ...chosen }) => ({
      items: Object.entries(chosen).map(([kind, mail]) => ({ kind, mail })),
      hours: hoursSaid(typed),
    }),
    send: async (body) => {
      await choose.mutateAsync({ body });
      tell(t('choices.done'));
    },
  });
  return (
    <KitForm of={form} action={t('choices.save')}>
      {open.map(({ kind }) => {
        const { onChange, value: chosen, ...wired } = form.field(kind);
        return (
          <ChoiceField
            {...wired}
            value={chosen ?? ''}
            key={kind}
            onChange={(next) => next !== '' && onChange(next)}
            label={t(`kinds.${kind}`)}
            choices={mailTimes.map((value) => ({ value, label: t(`times.${value}`) }))}
          />
        );
      })}
      <MailHoursField {...form.field('hours')} />
    </KitForm>
  );
};
