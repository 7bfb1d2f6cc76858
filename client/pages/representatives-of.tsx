import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { FindRepresentative } from '#client/features/members/find-representative.tsx';
import { GiveRightsForm } from '#client/features/members/give-rights-form.tsx';
import { type ShownRecord, useRecord } from '#client/features/members/queries.ts';
import { RepresentativeLine } from '#client/features/members/representative-line.tsx';
import { RightsForm } from '#client/features/members/rights-form.tsx';
import { useRightsFor } from '#client/features/members/use-rights.ts';
import { useMember } from '#client/lib/session.ts';
import { tellThere } from '#client/lib/telling.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { Sheet } from '#client/ui/sheet.tsx';

type Acting = ShownRecord['representatives'][number];

const One = ({ holder, of }: { holder: ShownRecord; of: Acting }) => {
  const { t } = useTranslation('members');
  const isMe = useMember()?.memberId === of.representativeId;
  const way = useRightsFor(holder, of);
  return (
    <Sheet>
      <div className="stack">
        <RepresentativeLine
          name={of.name}
          rights={of.rights}
          invited={of.status === 'invited'}
          since={of.since}
        />
        {isMe ? <p>{t('acting.own')}</p> : <RightsForm of={of} way={way} />}
      </div>
    </Sheet>
  );
};

const Another = ({ holder }: { holder: ShownRecord }) => {
  const { t } = useTranslation('members');
  const navigate = useNavigate();
  const myself = useMember()?.memberId ?? '';
  const [who, choose] = useState<{ memberId: string; name: string } | null>(null);
  if (!who)
    return (
      <FindRepresentative
        besides={[
          holder.memberId,
          myself,
          ...holder.representatives.map(({ representativeId }) => representativeId),
        ]}
        onChoose={(memberId, name) => choose({ memberId, name })}
      />
    );
  const given = async () => {
    tellThere(t('acting.given', { name: who.name, holder: holder.name }));
    await navigate(paths.member(holder.memberId));
  };
  return (
    <GiveRightsForm holder={holder} who={who} onGiven={() => void given()} onOther={() => choose(null)} />
  );
};

/** A coordinator records who acts for a holder: named or authorised outside Carepool, with which rights. */
const RepresentativesOf = () => {
  const { t } = useTranslation('members');
  return (
    <Answered page to={useRecord(useParams()['memberId'] ?? '')}>
      {(holder) => (
        <>
          <PageTitle above={holder.name} lead={t('acting.lead')}>
            {t('representatives.ofMember')}
          </PageTitle>
          {holder.representatives.length === 0 && <p>{t('acting.nobody', { name: holder.name })}</p>}
          {holder.representatives.map((of) => (
            <One key={of.representativeId} holder={holder} of={of} />
          ))}
          <Another holder={holder} />
        </>
      )}
    </Answered>
  );
};
export default RepresentativesOf;
