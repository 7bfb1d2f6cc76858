/** `npm start`: the client as it is now, then the server in this same process. */
import { buildClient } from './client-build.ts';

if (!(await buildClient())) {
  process.stderr.write('carepool: the pages could not be built; see above\n');
  process.exit(1);
}
await import('../main.ts');
