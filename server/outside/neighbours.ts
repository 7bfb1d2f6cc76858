import { createAdapter } from '@socket.io/postgres-adapter';
import { Pool } from 'pg';
import type { Server } from 'socket.io';

export interface Neighbours {
  /** What one process says is heard in the rooms of all. */
  join(io: Server): void;
  close(): Promise<void>;
}

/** Large messages would wait here; ours are a few ids and never do. The library looks for it all the same. */
const table = `create table if not exists socket_io_attachments (
  id bigserial unique, created_at timestamptz default now(), payload bytea)`;

/** The line between server processes on one PostgreSQL; with an embedded database there is only one process. */
export const openNeighbours = async (
  databaseUrl: string | undefined,
  onFault: (fault: unknown) => void,
): Promise<Neighbours | null> => {
  if (databaseUrl === undefined || !/^postgres(ql)?:\/\//.test(databaseUrl)) return null;
  const pool = new Pool({ connectionString: databaseUrl, max: 3 });
  pool.on('error', onFault);
  await pool.query(table);
  return {
    join: (io) => {
      io.adapter(createAdapter(pool, { errorHandler: onFault }));
    },
    close: () => pool.end(),
  };
};
