/** Runs one benchmark in a process of its own and hands what it found to the process that asked. */
import type { Bench } from './measure.ts';

// Nobody waits for the figures any more.
process.on('disconnect', () => process.exit(1));
const [name = '', form = ''] = process.argv.slice(2);
const loaded = (await import(`./${name}.ts`)) as { bench: Bench };
const results = await loaded.bench({ full: form === 'full' });
process.send?.(results, () => process.exit(0));
