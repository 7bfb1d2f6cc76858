import { Fragment, type ReactNode } from 'react';
import './facts-table.css';

/** Names and values, one under the other: `<FactsTable facts={[[t('cost'), <Money of={cost} />]]} />`. */
export const FactsTable = ({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="facts-table">
    {facts.map(([name, value]) => (
      <Fragment key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </Fragment>
    ))}
  </dl>
);
