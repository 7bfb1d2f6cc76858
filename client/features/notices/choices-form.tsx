import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { noticesEndpoints } from '#shared/notices/endpoints.ts';
import {
  alwaysMailed,
  type MailTime,
  mailTimes,
  type NoticeChoice,
  type NoticeKind,
} from '#shared/notices/schema.ts';
import { useChooseNotices } from './changes.ts';

type Chosen = Record<string, MailTime>;

/** For each thing that may happen: by mail at once, once a day, or not. */
export const ChoicesForm = ({ items }: { items: readonly NoticeChoice[] }) => {
  const { t } = useTranslation('notices');
  const choose = useChooseNotices();
  const open = items.filter(({ kind }) => !alwaysMailed.includes(kind));
  const form = useKitForm({
    schema: noticesEndpoints.chooseNotices.body,
    initial: Object.fromEntries(open.map(({ kind, mail }) => [kind, mail])) as Chosen,
    toInput: (values) => ({
      items: Object.entries(values).map(([kind, mail]) => ({ kind: kind as NoticeKind, mail })),
    }),
    send: async (body) => {
      await choose.mutateAsync({ body });
      tell(t('choices.done'));
    },
  });
  return (
    <KitForm of={form} action={t('choices.save')}>
      {open.map(({ kind }) => {
        const { onChange, ...wired } = form.field(kind);
        return (
          <ChoiceField
            {...wired}
            key={kind}
            onChange={(chosen) => chosen !== '' && onChange(chosen as MailTime)}
            label={t(`kinds.${kind}`)}
            choices={mailTimes.map((value) => ({ value, label: t(`times.${value}`) }))}
          />
        );
      })}
    </KitForm>
  );
};
