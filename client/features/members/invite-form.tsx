import { useTranslation } from 'react-i18next';
import { languageNow } from '#client/lib/i18n.ts';
import { withoutEmpty } from '#client/lib/input-errors.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import { invitedRoles } from '#shared/members/joining/schema.ts';

type How = 'mail' | 'phone' | 'paper';
type Part = (typeof invitedRoles)[number];
const schema = joiningEndpoints.invite.body;

const initial = () => ({
  name: '',
  roles: [] as readonly Part[],
  how: 'mail' as How | '',
  email: '',
  phone: '',
  language: languageNow() as 'en' | 'cy' | '',
});

/** By mail somebody answers for themselves; otherwise it is said how they said yes. */
const toInput = ({ how, email, ...rest }: ReturnType<typeof initial>): unknown => ({
  ...withoutEmpty(schema, rest),
  ...(how === 'mail' ? { email } : { saidYesBy: how }),
});

export const InviteForm = ({
  onDone,
}: {
  onDone: (memberId: string, name: string, byMail: boolean) => void;
}) => {
  const { t } = useTranslation(['members', 'shell']);
  const invite = useChange(joiningEndpoints.invite, ['members', 'oversight']);
  const form = useKitForm({
    schema,
    initial: initial(),
    toInput,
    send: async (body) => {
      const { memberId } = await invite.mutateAsync({ body });
      onDone(memberId, body.name, body.email !== undefined);
    },
  });
  const byMail = form.values.how === 'mail';
  return (
    <KitForm of={form} action={t(byMail ? 'invite.send' : 'invite.enter')}>
      <TextField {...form.field('name')} label={t('invite.name')} autoComplete="off" />
      <ChoicesField
        {...form.field('roles')}
        label={t('invite.roles')}
        choices={invitedRoles.map((value) => ({ value, label: sayRoles([value], t) }))}
      />
      <ChoiceField
        {...form.field('how')}
        label={t('invite.how')}
        choices={[
          { value: 'mail', label: t('invite.byMail'), hint: t('invite.byMailWhy') },
          { value: 'phone', label: t('invite.byPhone') },
          { value: 'paper', label: t('invite.byPaper') },
        ]}
      />
      {byMail && (
        <TextField {...form.field('email')} type="email" label={t('invite.email')} autoComplete="off" />
      )}
      <TextField {...form.field('phone')} type="tel" label={t('invite.phone')} autoComplete="off" />
      <ChoiceField
        {...form.field('language')}
        label={t('invite.language')}
        choices={(['en', 'cy'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
    </KitForm>
  );
};
