import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import type { Quote } from '#shared/shifts/schema.ts';

/** What a shift pays, in a line: before tax where an employer takes it off, “up to” where there is a way to it. */
export const PayOf = ({ quote }: { quote: Quote }) => {
  const { t } = useTranslation('shifts');
  const words = [
    quote.engagement === 'self-employed' ? null : t('pay.beforeTax'),
    quote.travelMinutes > 0 ? t('pay.withWay', { minutes: quote.travelMinutes }) : null,
  ].filter((part) => part !== null);
  return (
    <>
      <strong>
        <Money of={quote.toCarerPence} />
      </strong>
      {words.length > 0 && ` ${words.join(', ')}`}
    </>
  );
};
