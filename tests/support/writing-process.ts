/**
 * A process to be killed: writes pairs of jobs as fast as it can, thirty-two at once, and says the name of
 * each pair on its output once it was acknowledged. `node writing-process.ts ADDRESS durable|not`
 */
import { writeSync } from 'node:fs';
import { openDatabase } from '#db/open.ts';
import { jobs } from '#db/schema/index.ts';
import { anyMoment } from './jobs.ts';

const [url = '', durable] = process.argv.slice(2);
const database = await openDatabase(url, { durable: durable === 'durable' });

const keepWriting = async (lane: number) => {
  for (let place = 0; ; place += 1) {
    const name = `pair-${lane}-${place}`;
    await database.write(async (tx) => {
      await tx.insert(jobs).values({ name: `${name}-left`, nextRunAt: anyMoment });
      await tx.insert(jobs).values({ name: `${name}-right`, nextRunAt: anyMoment });
    });
    writeSync(1, `${name}\n`);
  }
};
await Promise.all(Array.from({ length: 32 }, (_, lane) => keepWriting(lane)));
