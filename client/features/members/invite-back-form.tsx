import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoicesField } from '#client/ui/choices-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';
import { invitedRoles } from '#shared/members/joining/schema.ts';
import type { ShownRecord } from './queries.ts';

/** Invites back who has left or was declined, to parts named anew. */
export const InviteBackForm = ({ of }: { of: ShownRecord }) => {
  const { t } = useTranslation(['members', 'shell']);
  const again = useChange(joiningEndpoints.inviteAgain, ['members']);
  const form = useKitForm({
    schema: joiningEndpoints.inviteAgain.body,
    initial: { roles: [] as readonly (typeof invitedRoles)[number][] },
    send: async (body) => {
      await again.mutateAsync({ params: { memberId: of.memberId }, body });
      tell(t('joining.sent'));
    },
  });
  return (
    <KitForm of={form} action={t('joining.back', { name: of.name })}>
      <ChoicesField
        {...form.field('roles')}
        label={t('invite.roles')}
        choices={invitedRoles.map((value) => ({ value, label: t(`shell:roles.${value}`) }))}
      />
    </KitForm>
  );
};
