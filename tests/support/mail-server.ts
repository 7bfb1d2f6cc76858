/** A mail server on loopback that takes everything and remembers it (RFC 5321, as little as a sender needs). */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

const answerTo = (line: string): string => {
  if (/^DATA/i.test(line)) return '354 go on\r\n';
  if (/^QUIT/i.test(line)) return '221 bye\r\n';
  return '250 ok\r\n';
};

const talk = (socket: Socket, taken: string[]): void => {
  let heard = '';
  let isData = false;
  socket.write('220 here\r\n');
  socket.on('data', (bytes: Buffer) => {
    heard += bytes.toString('utf8');
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n';
      const at = heard.indexOf(end);
      if (at < 0) return;
      const said = heard.slice(0, at);
      heard = heard.slice(at + end.length);
      if (isData) taken.push(said);
      socket.write(isData ? '250 taken\r\n' : answerTo(said));
      isData = !isData && /^DATA/i.test(said);
    }
  });
};

export const openMailServer = async () => {
  const taken: string[] = [];
  const server = createServer((socket) => talk(socket, taken));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { taken, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
};
