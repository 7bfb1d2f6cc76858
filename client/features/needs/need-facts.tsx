import { useTranslation } from 'react-i18next';
import { sayLanguages } from '#client/lib/say-languages.ts';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import type { Need } from '#shared/needs/schema.ts';

export const NeedFacts = ({ need }: { need: Need }) => {
  const { t } = useTranslation('needs');
  const facts: [string, React.ReactNode][] = [
    [
      t('facts.stands'),
      <StatusMark key="stands" is={need.status === 'open' ? 'good' : 'over'}>
        {t(need.status)}
      </StatusMark>,
    ],
    [t('facts.circle'), t(`circle.${need.circle}`)],
    [t('facts.kind'), t(`kinds.${need.kind}`)],
  ];
  if (need.windowMinutes > 0)
    facts.push([t('facts.window'), t('post.later', { minutes: need.windowMinutes })]);
  if (need.carersNeeded > 1) facts.push([t('facts.carers'), String(need.carersNeeded)]);
  if (need.languages.length > 0) facts.push([t('facts.languages'), sayLanguages(need.languages, t)]);
  if (need.skills.length > 0) facts.push([t('facts.skills'), need.skills.join(', ')]);
  if (need.outcome) facts.push([t('facts.outcome'), need.outcome]);
  if (need.notes) facts.push([t('facts.notes'), need.notes]);
  return <FactsTable facts={facts} />;
};
