import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import type { Destination, PayLine } from '#shared/pay/lines.ts';
import './pay-lines.css';

const asPercent = (basisPoints: number) => String(basisPoints / 100);

/** On top of basic pay: a share of it, or pence an hour. */
const moreOf = (line: PayLine, t: TFunction): string =>
  line.basisPoints === null
    ? t('pay:more.hourly', { ratePence: line.ratePence ?? 0 })
    : t('pay:more.share', { percent: asPercent(line.basisPoints) });

const milesOf = ({ milesTenths }: PayLine['facts']): string =>
  String(typeof milesTenths === 'number' ? milesTenths / 10 : '');

/** A pay line as a sentence: why it is there and how it comes to its amount. */
export const sayPayLine = (line: PayLine, t: TFunction): string =>
  t(`pay:rules.${line.rule}`, {
    ...line.facts,
    minutes: line.minutes ?? 0,
    ratePence: line.ratePence ?? 0,
    percent: line.basisPoints === null ? '' : asPercent(line.basisPoints),
    more: line.rule in moreRules ? moreOf(line, t) : '',
    miles: milesOf(line.facts),
  });

const moreRules: Partial<Record<PayLine['rule'], true>> = {
  evening: true,
  night: true,
  saturday: true,
  sunday: true,
  'bank-holiday': true,
};

const sourceOf = (line: PayLine) => (line.source.startsWith('rates:') ? 'law' : 'terms');

/** Every line with its sentence, where the pound goes, and whether law or the members’ terms ask for it. */
export const PayLines = ({
  lines,
  goesTo = ['to-carer', 'set-aside', 'to-mutual'],
}: {
  lines: readonly PayLine[];
  goesTo?: readonly Destination[];
}) => {
  const { t } = useTranslation('pay');
  return (
    <ul className="pay-lines">
      {lines
        .filter((line) => goesTo.includes(line.goesTo))
        .map((line) => (
          <li key={`${line.kind} ${line.rule} ${line.ratePence} ${line.source}`}>
            <span className="pay-line-words">
              <strong>{t(`kinds.${line.kind}`)}</strong> <span>{sayPayLine(line, t)}</span>
              <span className="quiet">
                {t(`goesTo.${line.goesTo}`)} · {t(`source.${sourceOf(line)}`)}
              </span>
            </span>
            <Money of={line.amountPence} />
          </li>
        ))}
    </ul>
  );
};
