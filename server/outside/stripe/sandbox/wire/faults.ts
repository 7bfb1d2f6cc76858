/** What goes wrong with one of the next requests. */
export interface Fault {
  readonly kind:
    | 'drop-before-commit'
    | 'drop-after-commit'
    | 'lock-timeout'
    | 'rate-limit'
    | 'server-error'
    | 'slow';
  /** Only requests of this method and to addresses that start like this. */
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly path?: string;
  /** How many requests; one unless said. */
  readonly times?: number;
  /** For `slow`: how late the answer comes, in milliseconds. The effect is committed at once. */
  readonly delayMs?: number;
  /** For `server-error`: whether the effect happened all the same. */
  readonly effect?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  forget(): void;
  take(method: string, path: string): Fault | undefined;
  readonly waiting: readonly Fault[];
}

export const openFaults = (): Faults => {
  let waiting: Fault[] = [];
  return {
    get waiting() {
      return waiting;
    },
    add(fault) {
      waiting.push(fault);
    },
    forget() {
      waiting = [];
    },
    take(method, path) {
      const fault = waiting.find(
        (one) => (one.method ?? method) === method && (one.path === undefined || path.startsWith(one.path)),
      );
      if (!fault) return undefined;
      const left = (fault.times ?? 1) - 1;
      waiting = waiting.flatMap((one) =>
        one === fault ? (left > 0 ? [{ ...one, times: left }] : []) : [one],
      );
      return fault;
    },
  };
};
