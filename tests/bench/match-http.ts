/**
 * `match-http`: the same question over HTTP through the whole house (session, contract, policy, what has been
 * looked at), against the one SQL statement behind a bare Express route. Four callers at once, as on a busy morning.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#db/open.ts';
import { countryOf } from './match-parts/country.ts';
import { fillTables } from './match-parts/fill.ts';
import { type Bench, compare } from './measure.ts';
import { type Ready, serveApart } from './take-parts/child.ts';
import { allAtOnce } from './take-parts/load.ts';

interface Asked {
  path: string;
  headers: Record<string, string>;
}
interface House extends Ready {
  requests: Asked[];
}

const callers = 4;

const askAt = (
  agent: Agent,
  port: number,
  { path, headers }: Asked,
): Promise<{ status: number; text: string }> =>
  new Promise((resolve, reject) => {
    get({ agent, port, host: '127.0.0.1', path, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });

/** Goes on through the requests where the turn before stopped. */
const sideOf = (agent: Agent, port: number, requests: readonly Asked[], many: number, wrong: Set<string>) => {
  let next = 0;
  return async (): Promise<number> => {
    const some = Array.from({ length: many }, (_, at) => requests[(next + at) % requests.length] as Asked);
    next += many;
    await allAtOnce(some, callers, async (one) => {
      const { status, text } = await askAt(agent, port, one);
      if (status !== 200) wrong.add(`${one.path} answered ${status}`);
      else if ((JSON.parse(text) as { items: unknown[] }).items.length === 0)
        wrong.add(`${one.path} found nobody`);
      return status;
    });
    return many;
  };
};

export const bench: Bench = async ({ full }) => {
  const size = { carers: full ? 100_000 : 20_000, shifts: full ? 40 : 20, needs: 200 };
  const folder = mkdtempSync(join(tmpdir(), 'carepool-match-http-'));
  const file = join(folder, 'match.sqlite');
  await (await openDatabase(file)).close();
  fillTables(file, countryOf(size));
  const house = await serveApart<House>('../match-parts/http-house.ts', [JSON.stringify({ file, ...size })]);
  const bare = await serveApart<Ready>('../match-parts/http-sql.ts', [JSON.stringify(size)]);
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  try {
    const wrong = new Set<string>();
    const plain = Array.from({ length: size.needs }, (_, nth) => ({ path: `/needs/${nth}`, headers: {} }));
    const result = await compare({
      name: 'match-http',
      unit: 'needs/s',
      rounds: 9,
      warm: 6,
      value: sideOf(agent, house.told.port, house.told.requests, size.needs, wrong),
      reference: sideOf(agent, bare.told.port, plain, 20, wrong),
      wanted: 25,
      check: () => [...wrong].slice(0, 5),
    });
    return [result];
  } finally {
    agent.destroy();
    await Promise.all([house.stop(), bare.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
};
