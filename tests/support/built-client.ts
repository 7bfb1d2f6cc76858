/** The pages as people get them: built once for a run of the browser's tests. */
import { buildClient } from '#server/launch/client-build.ts';

export default async (): Promise<void> => {
  if (!(await buildClient())) throw new Error('The pages could not be built.');
};
