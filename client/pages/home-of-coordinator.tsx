import { WorkInShort } from '#client/features/oversight/work-in-short.tsx';

/** What needs a person today comes first. */
export const HomeOfCoordinator = () => <WorkInShort />;
