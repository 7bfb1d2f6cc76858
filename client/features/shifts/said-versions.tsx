import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isUnreached } from '#client/lib/problem-error.ts';
import { Answered } from '#client/ui/answered.tsx';
import { useSayWhen } from '#client/ui/when.tsx';
import type { CareKind, Hours, SaidHours } from '#shared/shifts/schema.ts';
import { useSaidHours } from './queries.ts';
import { SaidTimes } from './said-times.tsx';
import './said-versions.css';

const Version = ({ said, kind, place }: { said: SaidHours; kind: CareKind; place: number }) => {
  const { t } = useTranslation('shifts');
  const say = useSayWhen();
  const { answer } = said;
  const through = said.via === 'phone' || said.via === 'paper' ? said.via : null;
  return (
    <li>
      <Title order={3} size="h4">
        {t(place === 0 ? 'said.first' : 'said.next', { name: said.saidBy, at: said.enteredAt })}
      </Title>
      {through && <p>{t(`said.via.${through}`, { name: said.enteredBy })}</p>}
      <SaidTimes hours={said} kind={kind} />
      {answer && (
        <p>
          {t(`said.answer.${answer.verdict}`, {
            name: answer.saidBy ?? '',
            at: say({ at: answer.answeredAt, form: 'on' }),
          })}
        </p>
      )}
      {answer?.reason && <blockquote>{answer.reason}</blockquote>}
    </li>
  );
};

/** Both people’s words one under the other: a correction is a new entry and hides nothing. */
export const SaidVersions = ({
  shiftId,
  kind,
  last,
}: {
  shiftId: string;
  kind: CareKind;
  /** What was said last, shown alone where nobody answers. */
  last?: Hours;
}) => {
  const versions = useSaidHours(shiftId);
  if (last && !versions.data && isUnreached(versions.error)) return <SaidTimes hours={last} kind={kind} />;
  return (
    <Answered to={versions}>
      {({ items }) => (
        <ol className="said-versions">
          {items.map((said, place) => (
            <Version key={said.hoursId} said={said} kind={kind} place={place} />
          ))}
        </ol>
      )}
    </Answered>
  );
};
