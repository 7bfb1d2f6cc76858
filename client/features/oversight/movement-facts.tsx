import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FactsTable } from '#client/ui/facts-table.tsx';
import { Money } from '#client/ui/money.tsx';
import { When } from '#client/ui/when.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Unexplained } from '#shared/oversight/schema.ts';
import { sizeOf } from './say-movement.ts';

/** What the payment service says of a movement, and whom it seems to be about. */
export const MovementFacts = ({ of }: { of: Unexplained }) => {
  const { t } = useTranslation('explaining');
  const { about, amountPence, feePence, type, sourceId, movementId } = of;
  const facts: [string, ReactNode][] = [
    [t('facts.looks'), t(`looks.${of.look}`)],
    [t('facts.amount'), <Money key="amount" of={sizeOf(amountPence)} />],
  ];
  if (feePence !== 0) facts.push([t('facts.fee'), <Money key="fee" of={sizeOf(feePence)} />]);
  if (about) {
    facts.push([t(`facts.${about.as}`), about.name]);
    facts.push([t('facts.week'), <When key="week" from={about.weekOn} through={addDays(about.weekOn, 6)} />]);
  }
  const theirs = [type, sourceId, movementId].filter((word) => word !== null).join(' · ');
  facts.push([
    t('facts.theirs'),
    <span key="theirs" lang="en">
      {theirs}
    </span>,
  ]);
  return <FactsTable facts={facts} />;
};
