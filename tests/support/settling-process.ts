/** A process that makes a small demo village and says how far it is, until it is done or killed. */
import { prepareInstallation } from '#server/installation.ts';
import { tinyVillage, villageEndsAt, villageSettings } from './small-village.ts';

const [url = '', sandboxes = ''] = process.argv.slice(2);
const { demo } = await prepareInstallation({
  ...{ url, sandboxes, isEmpty: false },
  settings: { ...villageSettings, demo: false },
  village: { size: tinyVillage, endsAt: villageEndsAt },
  say: (sentence) => process.stdout.write(`${sentence}\n`),
});
process.stdout.write(`demo: ${demo}\n`);
