import { useTranslation } from 'react-i18next';
import { today } from '#client/lib/now.ts';
import { useChange } from '#client/lib/use-change.ts';
import { DayField } from '#client/ui/day-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { checksOfNation } from '#shared/members/checks.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import type { CheckKind } from '#shared/members/schema.ts';
import type { Nation } from '#shared/mutuals/schema.ts';

interface CheckFormProps {
  memberId: string;
  nation: Nation;
  onRecorded: () => void;
}

/** Records that something was seen. */
export const CheckForm = ({ memberId, nation, onRecorded }: CheckFormProps) => {
  const { t } = useTranslation('members');
  const record = useChange(membersEndpoints.recordCheck, ['members', 'oversight']);
  const form = useKitForm({
    schema: membersEndpoints.recordCheck.body,
    initial: { kind: '' as CheckKind | '', level: '', seenOn: String(today()), issuedOn: '', validTo: '' },
    send: async (body) => {
      await record.mutateAsync({ params: { memberId }, body });
      onRecorded();
    },
  });
  return (
    <KitForm of={form} action={t('checks.save')}>
      <ListField
        {...form.field('kind')}
        label={t('checks.kind')}
        unchosen={t('checks.choose')}
        choices={checksOfNation(nation).map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
      />
      <TextField {...form.field('level')} label={t('checks.level')} hint={t('checks.levelHint')} />
      <DayField {...form.field('seenOn')} label={t('checks.seenOn')} max={today()} />
      <DayField {...form.field('issuedOn')} label={t('checks.issuedOn')} max={today()} />
      <DayField {...form.field('validTo')} label={t('checks.validToField')} hint={t('checks.validHint')} />
    </KitForm>
  );
};
