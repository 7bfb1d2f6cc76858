import { useTranslation } from 'react-i18next';
import { languageNow } from '#client/lib/i18n.ts';
import { withoutEmpty } from '#client/lib/input-errors.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { ListField } from '#client/ui/list-field.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import { appliedRoles } from '#shared/members/joining/schema.ts';

const schema = joiningEndpoints.apply.body;
type Part = (typeof appliedRoles)[number];

interface ApplyFormProps {
  mutuals: readonly { mutualId: string; name: string }[];
  onSent: (email: string) => void;
}

/** Asks to join; the mutual is asked for only where there are several. */
export const ApplyForm = ({ mutuals, onSent }: ApplyFormProps) => {
  const { t } = useTranslation('members');
  const apply = useChange(joiningEndpoints.apply, []);
  const only = mutuals.length === 1 ? mutuals[0]?.mutualId : undefined;
  const form = useKitForm({
    schema,
    initial: { mutualId: only ?? '', role: '' as Part | '', name: '', email: '', phone: '', words: '' },
    toInput: ({ mutualId, ...typed }) => ({
      ...withoutEmpty(schema, typed),
      // Left out when none is chosen: an empty id would be called a wrong one.
      ...(mutualId && { mutualId }),
      language: languageNow(),
    }),
    send: async (body) => {
      await apply.mutateAsync({ body });
      onSent(body.email);
    },
  });
  return (
    <KitForm of={form} action={t('apply.send')}>
      {only === undefined && (
        <ListField
          {...form.field('mutualId')}
          label={t('apply.mutual')}
          unchosen={t('apply.choose')}
          choices={mutuals.map(({ mutualId, name }) => ({ value: mutualId, label: name }))}
        />
      )}
      <ChoiceField
        {...form.field('role')}
        label={t('apply.role')}
        choices={appliedRoles.map((value) => ({
          value,
          label: t(`apply.roles.${value}`),
          hint: t(`apply.roles.${value}Why`),
        }))}
      />
      <TextField {...form.field('name')} label={t('apply.name')} autoComplete="name" />
      <TextField
        {...form.field('email')}
        type="email"
        label={t('apply.email')}
        hint={t('apply.emailHint')}
        autoComplete="email"
      />
      <TextField {...form.field('phone')} type="tel" label={t('apply.phone')} autoComplete="tel" />
      <TextField {...form.field('words')} label={t('apply.words')} long />
    </KitForm>
  );
};
