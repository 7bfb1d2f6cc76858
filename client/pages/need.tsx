import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { CandidatesPart } from '#client/features/matching/candidates-part.tsx';
import { NeedConversations } from '#client/features/messages/need-conversations.tsx';
import { WriteToFound } from '#client/features/messages/write-to-found.tsx';
import { AgreedPart } from '#client/features/needs/agreed-part.tsx';
import { CloseNeed } from '#client/features/needs/close-need.tsx';
import { NeedFacts } from '#client/features/needs/need-facts.tsx';
import { NeedRule } from '#client/features/needs/need-rule.tsx';
import { PausesPart } from '#client/features/needs/pauses-part.tsx';
import { useNeed } from '#client/features/needs/queries.ts';
import { useShifts } from '#client/features/shifts/queries.ts';
import { ShiftLine } from '#client/features/shifts/shift-line.tsx';
import { useMayHear } from '#client/lib/may-hear.ts';
import { today } from '#client/lib/now.ts';
import { AgendaList } from '#client/ui/agenda-list.tsx';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { addDays } from '#shared/language/time.ts';
import type { Need as NeedShown } from '#shared/needs/schema.ts';

const daysShown = 13;

/** The visits of this need in the next two weeks, and of a single one whenever it is. */
const Visits = ({ need }: { need: NeedShown }) => {
  const { t } = useTranslation('needs');
  const from = need.onDay ?? today();
  const shifts = useShifts(from, need.onDay ?? addDays(from, daysShown));
  return (
    <Answered to={shifts}>
      {({ items }) => {
        const ofNeed = items.filter(({ needId }) => needId === need.needId);
        return (
          <section aria-labelledby="visits-title">
            <Title order={2} id="visits-title">
              {t('visits.title')}
            </Title>
            {ofNeed.length === 0 && <p>{t('visits.none')}</p>}
            <AgendaList items={ofNeed} startsAt={(shift) => shift.startsAt} keyOf={(shift) => shift.shiftId}>
              {(shift) => <ShiftLine shift={shift} side="holder" />}
            </AgendaList>
          </section>
        );
      }}
    </Answered>
  );
};

const Need = () => {
  const { t } = useTranslation('needs');
  const { needId = '' } = useParams();
  const mayHear = useMayHear();
  return (
    <Answered page to={useNeed(needId)}>
      {(need) => (
        <>
          <PageTitle lead={<NeedRule need={need} />}>{need.title}</PageTitle>
          <Sheet>
            <NeedFacts need={need} />
            <PausesPart need={need} />
            {need.status === 'open' && (
              <div className="row">
                <Go to={paths.changeNeed(needId)} variant="default">
                  {t(need.onDay ? 'change.once' : 'change.all')}
                </Go>
                <Go to={paths.pauseNeed(needId)} variant="default">
                  {t('pause.open')}
                </Go>
                <CloseNeed need={need} />
              </div>
            )}
          </Sheet>
          <AgreedPart needId={need.needId} />
          <Visits need={need} />
          {mayHear && <NeedConversations needId={needId} />}
          {need.status === 'open' && (
            <CandidatesPart
              needId={needId}
              stepsOf={({ carerId, name }) =>
                mayHear && <WriteToFound needId={needId} carerId={carerId} name={name} />
              }
            />
          )}
        </>
      )}
    </Answered>
  );
};
export default Need;
