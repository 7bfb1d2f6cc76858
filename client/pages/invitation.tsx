import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { paths } from '#client/app/paths.ts';
import { useInvitation } from '#client/features/members/queries.ts';
import { actAs } from '#client/lib/acting.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { tellThere } from '#client/lib/telling.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Answered } from '#client/ui/answered.tsx';
import { Go } from '#client/ui/go.tsx';
import { NextThing } from '#client/ui/next-thing.tsx';
import { PageTitle } from '#client/ui/page-title.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import { joiningEndpoints } from '#shared/members/joining/endpoints.ts';

/** Where the mail of an invitation leads: who invites, and a button to join. */
const Invitation = () => {
  const { t } = useTranslation(['members', 'shell', 'kit']);
  const word = useParams()['invitationId'] ?? '';
  const navigate = useNavigate();
  const client = useQueryClient();
  const invitation = useInvitation(word);
  const accept = useChange(joiningEndpoints.acceptInvitation, []);
  const goOn = async (memberId: string, mutual: string) => {
    await client.refetchQueries({ queryKey: ['session'] });
    actAs(memberId);
    tellThere(t('invitation.joined', { mutual }));
    await navigate(paths.home, { replace: true });
  };
  return (
    <>
      <PageTitle>{t('invitation.title')}</PageTitle>
      {accept.error && <RefusalNote error={accept.error} takesFocus={accept.submittedAt} />}
      <Answered
        to={invitation}
        waysOut={
          <Go to={paths.signIn} variant="default">
            {t('kit:signIn')}
          </Go>
        }
      >
        {({ mutual, name, roles }) => (
          <NextThing
            title={t('invitation.ask', { mutual, name })}
            action={
              <Button
                loading={accept.isPending}
                onClick={() =>
                  accept.mutate(
                    { body: { word } },
                    { onSuccess: ({ memberId }) => void goOn(memberId, mutual) },
                  )
                }
              >
                {t('invitation.go', { mutual })}
              </Button>
            }
          >
            <p>{t('invitation.as', { roles: sayRoles(roles, t) })}</p>
            <p>{t('invitation.why')}</p>
          </NextThing>
        )}
      </Answered>
    </>
  );
};
export default Invitation;
