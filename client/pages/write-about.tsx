import { useTranslation } from 'react-i18next';
import { Navigate, useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useWriteFirst } from '#client/features/messages/changes.ts';
import { ComposeForm } from '#client/features/messages/compose-form.tsx';
import { useAboutNeed } from '#client/features/messages/queries.ts';
import { Answered } from '#client/ui/answered.tsx';
import { EmptyTeach } from '#client/ui/empty-teach.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

interface First {
  needId: string;
  to: { memberId: string; name: string };
  side: 'holder' | 'carer';
  shiftId: string | undefined;
}

/** The first words open the conversation, and lead into it. */
const FirstWords = ({ needId, to, side, shiftId }: First) => {
  const { t } = useTranslation('messages');
  const navigate = useNavigate();
  const write = useWriteFirst();
  return (
    <Sheet>
      <p>{t(side === 'carer' ? 'first.fromCarer' : 'first.fromHolder', { name: to.name })}</p>
      <ComposeForm
        name={to.name}
        onSend={async (composed) => {
          const carerId = side === 'holder' ? to.memberId : undefined;
          const body = { ...composed, shiftId, carerId };
          const { conversationId } = await write.mutateAsync({ params: { needId }, body });
          void navigate(paths.conversation(conversationId), { replace: true });
        }}
      />
    </Sheet>
  );
};

/** From a need or a shift to the words about it; where there are some already, straight to them. */
const WriteAbout = () => {
  const { t } = useTranslation('messages');
  const { needId = '' } = useParams();
  const [search] = useSearchParams();
  const shiftId = search.get('shift') ?? undefined;
  const wanted = search.get('to');
  return (
    <Answered page to={useAboutNeed(needId, wanted ?? undefined)}>
      {({ title, side, items, mayBeginWith }) => {
        const before = items.find(({ withId }) => side === 'carer' || withId === wanted);
        if (before) {
          const about = shiftId ? `?${new URLSearchParams({ shift: shiftId })}` : '';
          return <Navigate to={`${paths.conversation(before.conversationId)}${about}`} replace />;
        }
        const to = mayBeginWith.find(({ memberId }) => side === 'carer' || memberId === wanted);
        return (
          <>
            <PageTitle lead={t('list.about', { title })}>
              {to ? t('need.writeTo', { name: to.name }) : t('first.title')}
            </PageTitle>
            {to ? (
              <FirstWords needId={needId} to={to} side={side} shiftId={shiftId} />
            ) : (
              <EmptyTeach title={t('first.nobody')}>{t('first.nobodyWhy')}</EmptyTeach>
            )}
          </>
        );
      }}
    </Answered>
  );
};
export default WriteAbout;
