import { useTranslation } from 'react-i18next';
import { useActing } from '#client/lib/acting.ts';
import { useChange } from '#client/lib/use-change.ts';
import { ChoiceField } from '#client/ui/choice-field.tsx';
import { KitForm } from '#client/ui/kit-form.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import { useKitForm } from '#client/ui/use-kit-form.ts';
import { membersEndpoints } from '#shared/members/endpoints.ts';
import type { OwnRecord } from '#shared/members/record.ts';

const schema = membersEndpoints.changeContact.body;
const home = ['address', 'postcode', 'accessNotes'];

/**
 * An empty field takes away what was there. In office mode what is kept of the home is not shown, so that an
 * empty field there says nothing.
 */
const inputOf =
  (hidesHome: boolean) =>
  (typed: Record<string, string>): Record<string, string | null> =>
    Object.fromEntries(
      Object.entries(typed)
        .filter(([name, value]) => !(hidesHome && value === '' && home.includes(name)))
        .map(([name, value]) => [name, value === '' ? null : value]),
    );

export const ContactForm = ({ of, onSaved }: { of: OwnRecord; onSaved: () => void }) => {
  const { t } = useTranslation('members');
  const inOffice = useActing().saidBy !== null;
  const change = useChange(membersEndpoints.changeContact, ['members', 'session', 'shifts']);
  const form = useKitForm({
    schema,
    initial: {
      name: of.name,
      phone: of.phone ?? '',
      language: of.language as 'en' | 'cy' | '',
      address: of.address ?? '',
      postcode: of.postcode ?? '',
      accessNotes: of.accessNotes ?? '',
      emergencyContact: of.emergencyContact ?? '',
    },
    toInput: inputOf(inOffice),
    send: async (body) => {
      await change.mutateAsync({ body });
      onSaved();
    },
  });
  return (
    <KitForm of={form} action={t('contact.save')}>
      <TextField {...form.field('name')} label={t('contact.name')} autoComplete="name" />
      <TextField {...form.field('phone')} type="tel" label={t('contact.phone')} autoComplete="tel" />
      <ChoiceField
        {...form.field('language')}
        label={t('contact.language')}
        choices={(['en', 'cy'] as const).map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
      {inOffice && <p>{t('mine.hiddenInOffice')}</p>}
      <TextField {...form.field('address')} label={t('contact.address')} autoComplete="street-address" long />
      <TextField {...form.field('postcode')} label={t('contact.postcode')} autoComplete="postal-code" />
      <TextField
        {...form.field('accessNotes')}
        label={t('contact.accessNotes')}
        hint={t('contact.accessHint')}
        long
      />
      <TextField {...form.field('emergencyContact')} label={t('contact.emergency')} />
    </KitForm>
  );
};
