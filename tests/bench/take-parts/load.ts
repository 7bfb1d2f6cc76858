/** Sends prepared requests over so many kept connections, each as soon as the one before is answered. */
import { Agent, request } from 'node:http';

export interface Prepared {
  path: string;
  headers: Record<string, string>;
}

export interface Answers {
  /** What each was answered, in the order of the requests. */
  statuses: number[];
  /** Milliseconds each was waited for. */
  waits: number[];
  seconds: number;
}

export interface Callers {
  sendAll(requests: readonly Prepared[]): Promise<Answers>;
  close(): void;
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

/** `callers` of them at once go through `work`, each asking for the next as soon as it is answered. */
export const allAtOnce = async <Work>(
  work: readonly Work[],
  callers: number,
  ask: (one: Work, caller: number) => Promise<number>,
): Promise<Answers> => {
  const statuses: number[] = [];
  const waits: number[] = [];
  const startedAt = performance.now();
  let next = 0;
  const call = async (_: unknown, caller: number): Promise<void> => {
    while (next < work.length) {
      const at = next;
      next += 1;
      const sentAt = performance.now();
      statuses[at] = await ask(work[at] as Work, caller);
      waits[at] = performance.now() - sentAt;
    }
  };
  await Promise.all(Array.from({ length: callers }, call));
  return { statuses, waits, seconds: (performance.now() - startedAt) / 1000 };
};

/** So many callers with a connection each, shared out among the servers. */
export const openCallers = (ports: readonly number[], connections: number): Callers => {
  const agent = new Agent({ keepAlive: true, maxSockets: Math.ceil(connections / ports.length) });
  return {
    sendAll: (requests) =>
      allAtOnce(requests, connections, (one, caller) => post(agent, ports[caller % ports.length] ?? 0, one)),
    close: () => agent.destroy(),
  };
};
