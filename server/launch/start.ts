/** `npm start`: the client as it is now, then the server in this same process. */
import { buildClient } from './client-build.ts';

await buildClient();
await import('../main.ts');
