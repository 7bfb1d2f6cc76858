import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import type { Council } from '#shared/councils/endpoints.ts';

type Version = Council['versions'][number];

/** One version of what a council asks, each rule with where and when it was read. */
export const RulesFacts = ({ version }: { version: Version }) => {
  const { t } = useTranslation('councils');
  const { surplusLimit, contingencyWeeks, excludedUses, sameHousehold } = version.profile;
  const read = ({ source, checkedOn }: { source: string; checkedOn: string }) => (
    <>
      <br />
      <span className="quiet">{t('read', { source, checkedOn })}</span>
    </>
  );
  return (
    <FactsTable
      facts={[
        [
          t('rules.surplus'),
          <span key="surplus">
            {t(`rules.counted.${surplusLimit.value.counted}`, { weeks: surplusLimit.value.weeks })}
            {read(surplusLimit)}
          </span>,
        ],
        [
          t('rules.contingency'),
          <span key="contingency">
            {contingencyWeeks
              ? t('rules.contingencyWeeks', { weeks: contingencyWeeks.value })
              : t('rules.noContingency')}
            {contingencyWeeks && read(contingencyWeeks)}
          </span>,
        ],
        [
          t('rules.household'),
          <span key="household">
            {t(`rules.households.${sameHousehold.value}`)}
            {read(sameHousehold)}
          </span>,
        ],
        [
          t('rules.excluded'),
          <span key="excluded">
            {excludedUses.value.length === 0
              ? t('rules.nothingExcluded')
              : excludedUses.value.map(({ use, words }, place) => (
                  <span key={use}>
                    {place > 0 && <br />}
                    {t('rules.excludedUse', { use: t(`uses.${use}`), words })}
                  </span>
                ))}
            {read(excludedUses)}
          </span>,
        ],
      ]}
    />
  );
};
