import { useTranslation } from 'react-i18next';
import { tell } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { representativesEndpoints } from '#shared/members/representatives/endpoints.ts';
import type { Representative } from '#shared/members/representatives/schema.ts';
import type { Right } from '#shared/members/schema.ts';

/** How one representation is changed and ended, with the words for it. */
export interface RightsWay {
  change: (rights: Right[]) => Promise<void>;
  end: () => void;
  ending: boolean;
  endError: Error | null;
  endTried: number;
  /** The question before it is ended. */
  endOne: string;
}

/** By the holder themselves. */
export const useOwnRights = ({ representativeId, name }: Representative): RightsWay => {
  const { t } = useTranslation('members');
  const change = useChange(representativesEndpoints.changeRights, ['members']);
  const end = useChange(representativesEndpoints.endRepresentation, ['members']);
  const params = { representativeId };
  return {
    change: async (rights) => {
      await change.mutateAsync({ params, body: { rights } });
      tell(t('representatives.changed', { name }));
    },
    end: () => end.mutate({ params }, { onSuccess: () => tell(t('representatives.ended', { name })) }),
    ending: end.isPending,
    endError: end.error,
    endTried: end.submittedAt,
    endOne: t('representatives.endOne', { name }),
  };
};

/** By a coordinator, who records what was settled outside Carepool. */
export const useRightsFor = (
  holder: { memberId: Representative['representativeId']; name: string },
  { representativeId, name }: Representative,
): RightsWay => {
  const { t } = useTranslation('members');
  const change = useChange(representativesEndpoints.giveRights, ['members']);
  const end = useChange(representativesEndpoints.takeRights, ['members']);
  const params = { memberId: holder.memberId, representativeId };
  const names = { name, holder: holder.name };
  return {
    change: async (rights) => {
      await change.mutateAsync({ params, body: { rights } });
      tell(t('representatives.changed', names));
    },
    end: () => end.mutate({ params }, { onSuccess: () => tell(t('acting.ended', names)) }),
    ending: end.isPending,
    endError: end.error,
    endTried: end.submittedAt,
    endOne: t('acting.endOne', names),
  };
};
