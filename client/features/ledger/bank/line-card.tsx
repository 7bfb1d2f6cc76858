import { Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Money } from '#client/ui/money.tsx';
import { When } from '#client/ui/when.tsx';
import { negate } from '#shared/language/money.ts';
import type { BankLine } from '#shared/ledger/bank/schema.ts';
import { LeavePart } from './leave-part.tsx';
import { MatchPart } from './match-part.tsx';
import { PaidInPart } from './paid-in-part.tsx';
import { SaidPart } from './said-part.tsx';
import type { Whose } from './whose.ts';
import '#client/ui/sheet.css';

/** One line of a bank statement, and what it is. */
export const LineCard = ({ whose, line }: { whose: Whose; line: BankLine }) => {
  const { t } = useTranslation('bank');
  const nameId = useId();
  const cameIn = line.amountPence > 0;
  return (
    <li className="sheet" aria-labelledby={nameId}>
      <Title order={3} size="h4" id={nameId}>
        {line.description || t('line.noWords')}
      </Title>
      <p>
        <When day={line.onDay} /> · {t(cameIn ? 'line.in' : 'line.out')}{' '}
        <Money of={cameIn ? line.amountPence : negate(line.amountPence)} />
      </p>
      {line.answer ? (
        <SaidPart whose={whose} lineId={line.lineId} answer={line.answer} />
      ) : (
        <>
          <MatchPart whose={whose} line={line} />
          {whose === 'own' && cameIn && <PaidInPart lineId={line.lineId} />}
          <LeavePart whose={whose} lineId={line.lineId} />
        </>
      )}
    </li>
  );
};
