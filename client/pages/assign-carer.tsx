import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useAssignCarer } from '#client/features/cover/changes.ts';
import { FindMember } from '#client/features/members/find-member.tsx';
import { useWork } from '#client/features/oversight/queries.ts';
import { tellThere } from '#client/lib/telling.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { Sheet } from '#client/ui/sheet.tsx';
import { When } from '#client/ui/when.tsx';

/** Of all members only these are asked. */
const carer = 'carer';

/** Whose visit it is, and when: as the work list knows it. */
const About = ({ shiftId }: { shiftId: string }) => {
  const groups = useWork().data?.groups ?? [];
  const item = groups.flatMap(({ items }) => items).find((one) => one.shiftId === shiftId);
  if (!item?.person || !item.startsAt) return null;
  return (
    <>
      {item.person.name}, <When at={item.startsAt} />
    </>
  );
};

/** For a coordinator of a registered provider: names the carer who is asked for a visit nobody has. */
const AssignCarer = () => {
  const { t } = useTranslation('cover');
  const { shiftId = '' } = useParams();
  const navigate = useNavigate();
  const assign = useAssignCarer();
  const choose = (carerId: string) =>
    assign.mutate(
      { params: { shiftId }, body: { carerId } },
      {
        onSuccess: () => {
          void navigate(paths.coverSearches);
          tellThere(t('askOne.done'));
        },
      },
    );
  return (
    <>
      <PageTitle lead={<About shiftId={shiftId} />}>{t('assign.title')}</PageTitle>
      <Sheet>
        <p>{t('assign.how')}</p>
        {assign.error && <RefusalNote error={assign.error} takesFocus={assign.submittedAt} />}
        <FindMember
          role={carer}
          isMeant={({ status }) => status === 'member'}
          none={t('choose.none')}
          onChoose={choose}
        />
      </Sheet>
    </>
  );
};
export default AssignCarer;
