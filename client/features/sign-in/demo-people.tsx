import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { question } from '#client/lib/question.ts';
import { sayRoles } from '#client/lib/say-roles.ts';
import { useChange } from '#client/lib/use-change.ts';
import { Answered } from '#client/ui/answered.tsx';
import { PersonChoice } from '#client/ui/person-choice.tsx';
import { RefusalNote } from '#client/ui/refusal-note.tsx';
import type { Id } from '#shared/language/ids.ts';
import { signInEndpoints } from '#shared/sign-in/endpoints.ts';
import { firstPeople } from './first-people.ts';

/** The demo village: one press, and you are somebody. */
export const DemoPeople = ({ onDone }: { onDone: () => Promise<void> }) => {
  const { t } = useTranslation('shell');
  const people = useQuery(question('sign-in', signInEndpoints.demoPeople));
  const be = useChange(signInEndpoints.demoSignIn, []);
  const choose = (memberId: string) =>
    be.mutate({ body: { memberId: memberId as Id<'member'> } }, { onSuccess: onDone });
  const toChoose = (person: (typeof people.data & object)['items'][number]) => ({
    id: person.memberId,
    name: person.name,
    hint: `${sayRoles(person.roles, t)} · ${person.mutual}`,
  });
  return (
    <Answered to={people}>
      {({ items }) => {
        const { first, others } = firstPeople(items);
        return (
          <>
            {be.error && <RefusalNote error={be.error} takesFocus={be.submittedAt} />}
            <PersonChoice people={first.map(toChoose)} onChoose={choose} disabled={be.isPending} />
            <details>
              <summary>{t('sign-in:demo.everybody', { count: others.length })}</summary>
              <PersonChoice people={others.map(toChoose)} onChoose={choose} disabled={be.isPending} />
            </details>
          </>
        );
      }}
    </Answered>
  );
};
