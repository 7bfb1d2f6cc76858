import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { sum } from '#shared/language/money.ts';
import { destinations, type PayLine } from '#shared/pay/lines.ts';
import { sayPayLine, sourceOf } from './say-pay-line.ts';
import './pay-lines.css';

const keyOf = (line: PayLine) => `${line.kind} ${line.rule} ${line.ratePence} ${line.source}`;

/** Where each pound goes, line by line: what for, how it is reckoned, and whether law or the terms ask for it. */
export const PayLines = ({
  lines,
  reader,
}: {
  lines: readonly PayLine[];
  /** Whose side is spoken to as “you”; nobody’s where others look on. */
  reader?: 'holder' | 'carer';
}) => {
  const { t } = useTranslation('pay');
  return destinations.map((goesTo) => {
    const group = lines.filter((line) => line.goesTo === goesTo);
    if (group.length === 0) return null;
    return (
      <section key={goesTo} className="pay-group">
        <h3>
          <span>{t([`yours.${reader}.${goesTo}`, `goesTo.${goesTo}`])}</span>
          <Money of={sum(group.map((line) => line.amountPence))} />
        </h3>
        <ul className="pay-lines">
          {group.map((line) => (
            <li key={keyOf(line)}>
              <span>
                {t(`kinds.${line.kind}`)}
                <span className="pay-line-words">
                  {sayPayLine(line, t)}, {t(`source.${sourceOf(line)}`)}
                </span>
              </span>
              <Money of={line.amountPence} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
};
