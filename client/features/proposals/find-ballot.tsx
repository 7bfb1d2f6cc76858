import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Answered } from '#client/ui/answered.tsx';
import { type Column, RowsTable } from '#client/ui/rows-table.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { StatusMark } from '#client/ui/status-mark.tsx';
import { TextField } from '#client/ui/text-field.tsx';
import type { ReplyOf } from '#shared/contract/endpoint.ts';
import type { proposalsEndpoints } from '#shared/proposals/endpoints.ts';
import { useBallots } from './queries.ts';
import { inFours, readReceipt } from './receipt.ts';

type Counted = ReplyOf<typeof proposalsEndpoints.ballots>['items'][number];

const Found = ({ receipt, items }: { receipt: string; items: readonly Counted[] }) => {
  const { t } = useTranslation('proposals');
  const ballot = items.find((one) => one.receipt === receipt);
  if (!ballot) return <StatusMark is="attention">{t('find.notFound')}</StatusMark>;
  const { choice, votingClass } = ballot;
  return (
    <StatusMark is="good">
      {t('find.found', { choice: t(`choices.${choice}`), group: t(`classes.${votingClass}`) })}
    </StatusMark>
  );
};

const AllBallots = ({ items }: { items: readonly Counted[] }) => {
  const { t } = useTranslation('proposals');
  const columns: Column<Counted>[] = [
    { name: t('find.receipt'), cell: ({ receipt }) => inFours(receipt), figures: true },
    { name: t('find.group'), cell: ({ votingClass }) => t(`classes.${votingClass}`) },
    { name: t('find.choice'), cell: ({ choice }) => t(`choices.${choice}`) },
  ];
  return (
    <details>
      <summary>{t('find.all')}</summary>
      <RowsTable
        caption={t('find.all')}
        captionHidden
        columns={columns}
        rows={items}
        keyOf={({ receipt }) => receipt}
      />
    </details>
  );
};

/** The whole list comes here and is searched here, so that nobody learns whose receipt it was. */
export const FindBallot = ({ proposalId }: { proposalId: string }) => {
  const { t } = useTranslation('proposals');
  const [typed, type] = useState('');
  const [wanted, want] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const ballots = useBallots(proposalId, wanted !== null);
  const look = (event: FormEvent) => {
    event.preventDefault();
    const receipt = readReceipt(typed);
    setWrong(receipt === null);
    want(receipt ?? wanted);
  };
  return (
    <Sheet title={t('find.title')}>
      <p>{t('find.lead')}</p>
      <form noValidate onSubmit={look} className="stack">
        <TextField
          id="find-receipt"
          name="receipt"
          label={t('find.receipt')}
          hint={t('find.receiptHint')}
          autoComplete="off"
          value={typed}
          onChange={type}
          error={isWrong ? t('find.wrong') : undefined}
        />
        <div className="row">
          <Button type="submit" variant="default">
            {t('find.action')}
          </Button>
        </div>
      </form>
      <div role="status">
        {wanted !== null && !isWrong && (
          <Answered to={ballots}>
            {({ items }) => (
              <>
                <p>
                  <Found receipt={wanted} items={items} />
                </p>
                <AllBallots items={items} />
              </>
            )}
          </Answered>
        )}
      </div>
    </Sheet>
  );
};
