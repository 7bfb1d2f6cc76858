import { useTranslation } from 'react-i18next';
import { AskedNote, RiskNote, SearchingNote, SwapNote } from '#client/features/cover/home-notes.tsx';
import { MatchNote } from '#client/features/members/match-note.tsx';
import { VoteNote } from '#client/features/proposals/vote-note.tsx';
import { OffersNote, WaitingNote } from '#client/features/shifts/offer-notes.tsx';
import { useActing } from '#client/lib/acting.ts';
import { morePlaces } from '#client/lib/places.ts';
import { useMember, useRoles } from '#client/lib/session.ts';
import { PageTitle } from '#client/ui/page-title.tsx';
import { PlaceList } from '#client/ui/place-list.tsx';
import { HomeOfCarer } from './home-of-carer.tsx';
import { HomeOfCoordinator } from './home-of-coordinator.tsx';
import { HomeOfHolder } from './home-of-holder.tsx';
import { HomeOfRepresentative } from './home-of-representative.tsx';

/** What needs me now, for each part I play. */
const Home = () => {
  const { t } = useTranslation('shell');
  const member = useMember();
  const acting = useActing();
  const roles = useRoles();
  if (!member) return null;
  const places = morePlaces(roles, false).map((place) => ({ ...place, name: t(`places.${place.name}`) }));
  const isCared = roles.includes('holder');
  const cares = roles.includes('carer');
  const represents = acting.for !== null && acting.saidBy === null;
  const coordinates = roles.includes('coordinator') && !acting.for;
  return (
    <>
      <PageTitle>
        {acting.forName ? t('home.for', { name: acting.forName }) : t('home.title', { name: member.name })}
      </PageTitle>
      {!acting.for && <RiskNote />}
      {cares && !represents && <AskedNote />}
      {isCared && <OffersNote />}
      {(cares || isCared) && <MatchNote />}
      {isCared && <SearchingNote />}
      {cares && !represents && <WaitingNote />}
      {(cares || isCared) && <SwapNote />}
      <VoteNote />
      {!acting.for && member.actsFor.length > 0 && <HomeOfRepresentative holders={member.actsFor} />}
      {coordinates && <HomeOfCoordinator />}
      {cares && <HomeOfCarer />}
      {isCared && <HomeOfHolder />}
      {!isCared && !cares && !coordinates && <PlaceList places={places} />}
    </>
  );
};
export default Home;
