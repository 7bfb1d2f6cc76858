import { FirstSteps } from '#client/features/members/first-steps.tsx';
import { WorkInShort } from '#client/features/oversight/work-in-short.tsx';

/** What needs a person today comes first; before that only a mutual that is still without members. */
export const HomeOfCoordinator = () => (
  <>
    <FirstSteps />
    <WorkInShort />
  </>
);
