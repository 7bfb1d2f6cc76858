/** Sends prepared requests over so many kept connections, each as soon as the one before is answered. */
import { Agent, request } from 'node:http';

export interface Prepared {
  path: string;
  headers: Record<string, string>;
}

export interface Answers {
  statuses: Map<number, number>;
  /** Milliseconds, sorted. */
  waits: number[];
  seconds: number;
}

const post = (agent: Agent, port: number, { path, headers }: Prepared): Promise<number> =>
  new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path,
        headers: { ...headers, 'content-length': '0' },
      },
      (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    sent.on('error', reject);
    sent.end();
  });

/** Everything once, over `connections` connections. */
export const sendAll = async (
  port: number,
  requests: readonly Prepared[],
  connections: number,
): Promise<Answers> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const statuses = new Map<number, number>();
  const waits: number[] = [];
  const startedAt = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < requests.length) {
      const one = requests[next];
      next += 1;
      if (!one) return;
      const sentAt = performance.now();
      const status = await post(agent, port, one);
      waits.push(performance.now() - sentAt);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const seconds = (performance.now() - startedAt) / 1000;
  agent.destroy();
  return { statuses, waits: waits.sort((left, right) => left - right), seconds };
};
