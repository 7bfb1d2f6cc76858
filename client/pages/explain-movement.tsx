import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { FindMember } from '#client/features/members/find-member.tsx';
import { ExplainPart } from '#client/features/oversight/explain-part.tsx';
import { MovementFacts } from '#client/features/oversight/movement-facts.tsx';
import { useUnexplained } from '#client/features/oversight/queries.ts';
import { sayMovement } from '#client/features/oversight/say-movement.ts';
import type { FindWhose } from '#client/features/oversight/whose-part.tsx';
import { useMember } from '#client/lib/session.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import type { Unexplained } from '#shared/oversight/schema.ts';

const Explaining = ({ of }: { of: Unexplained }) => {
  const { t } = useTranslation('explaining');
  const navigate = useNavigate();
  const myself = useMember()?.memberId;
  const find: FindWhose = (as, onChoose) => (
    <FindMember
      role={as}
      isMeant={({ memberId }) => memberId !== myself}
      none={t('nobody')}
      onChoose={onChoose}
    />
  );
  const done = async () => {
    tellThere(t('done'));
    await navigate(paths.moneyToExplain);
  };
  return (
    <>
      <Sheet>
        <MovementFacts of={of} />
      </Sheet>
      <Sheet title={t('todo.title')}>
        <p>{t(`todo.${of.look}`)}</p>
      </Sheet>
      <Sheet title={t('as.title')}>
        <ExplainPart of={of} find={find} onDone={() => void done()} />
      </Sheet>
    </>
  );
};

/** One movement nobody could explain: what is known, what to do, and what it was. */
const ExplainMovement = () => {
  const { t } = useTranslation('explaining');
  const { movementId = '' } = useParams();
  return (
    <Answered to={useUnexplained()} waitingFor={t('looking')}>
      {({ items }) => {
        const found = items.find((one) => one.movementId === movementId);
        return found ? (
          <>
            <PageTitle above={t('title')}>{sayMovement(found, t)}</PageTitle>
            <Explaining of={found} />
          </>
        ) : (
          <>
            <PageTitle>{t('title')}</PageTitle>
            <EmptyTeach title={t('gone')} action={<Go to={paths.moneyToExplain}>{t('back')}</Go>}>
              {t('goneWhy')}
            </EmptyTeach>
          </>
        );
      }}
    </Answered>
  );
};
export default ExplainMovement;
