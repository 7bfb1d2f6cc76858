import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { zoneNow } from '#client/lib/zone.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { When } from '#client/ui/when.tsx';
import { dayAt } from '#shared/language/time.ts';
import type { ShownRecord } from './queries.ts';

type Contact = Pick<
  ShownRecord,
  'email' | 'phone' | 'language' | 'area' | 'emergencyContact' | 'ref' | 'since' | 'bornOn'
> &
  Pick<ShownRecord, 'skills' | 'languagesSpoken' | 'travelsBy' | 'status'>;

/** How somebody is reached, and what else is known of them. */
export const ContactFacts = ({ of }: { of: Contact }) => {
  const { t } = useTranslation('members');
  const or = (text: string | null) => text ?? t('record.nothing');
  const list = (words: readonly string[]) => or(words.join(', ') || null);
  return (
    <FactsTable
      facts={[
        [t('record.phone'), or(of.phone)],
        [t('record.email'), or(of.email)],
        [t('record.language'), t(`languages.${of.language}`)],
        [t('record.area'), or(of.area)],
        [t('record.emergency'), or(of.emergencyContact)],
        ...(of.bornOn
          ? ([[t('record.bornOn'), <When key="born" day={of.bornOn} form="date" />]] as const)
          : []),
        ...(of.skills.length > 0 ? ([[t('record.skills'), list(of.skills)]] as const) : []),
        ...(of.languagesSpoken.length > 0
          ? ([[t('record.spoken'), sayLanguages(of.languagesSpoken, t)]] as const)
          : []),
        ...(of.travelsBy ? ([[t('record.travelsBy'), t(`travel.${of.travelsBy}`)]] as const) : []),
        ...(of.ref ? ([[t('record.ref'), of.ref]] as const) : []),
        [
          t(of.status === 'member' ? 'record.since' : 'list.since'),
          <When key="since" day={dayAt(of.since, zoneNow())} form="date" />,
        ],
      ]}
    />
  );
};
