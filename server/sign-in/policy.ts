/** Where a request came from, as its socket and headers say. */
export interface Whence {
  demo: boolean;
  address: string | undefined;
  host: string | undefined;
  /** Set by a proxy: then the socket's address is the proxy's, not the person's. */
  forwarded: string | undefined;
}

const isLoopback = (address: string): boolean =>
  address === '::1' || /^(::ffff:)?127\.\d+\.\d+\.\d+$/.test(address);

/** A page elsewhere may point a name of its own at this machine; it cannot change the name it is asked by. */
const isOwnName = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host);

/** Being somebody by one click is for people sitting at the machine the demo village runs on. */
export const mayBeAnybody = ({ demo, address, host, forwarded }: Whence): boolean =>
  demo &&
  address !== undefined &&
  isLoopback(address) &&
  host !== undefined &&
  isOwnName(host) &&
  forwarded === undefined;

/** Once there is a second step, only somebody who has just given it may change what it is. */
export const mayChangeSecondStep = (
  has: { hasPasskey: boolean; hasApp: boolean },
  isFresh: boolean,
): boolean => isFresh || !(has.hasPasskey || has.hasApp);
