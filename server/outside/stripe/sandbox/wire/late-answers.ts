/** Answers that a fault keeps back for a while; whoever waits for one can have it sent at once. */
export interface LateAnswers {
  keep(send: () => void, delayMs: number): void;
  /** Sends all that are kept back, without waiting for their time. */
  sendNow(): void;
  readonly kept: number;
}

export const openLateAnswers = (): LateAnswers => {
  const kept = new Map<NodeJS.Timeout, () => void>();
  return {
    get kept() {
      return kept.size;
    },
    keep(send, delayMs) {
      const timer = setTimeout(() => {
        kept.delete(timer);
        send();
      }, delayMs).unref();
      kept.set(timer, send);
    },
    sendNow() {
      for (const [timer, send] of [...kept]) {
        clearTimeout(timer);
        kept.delete(timer);
        send();
      }
    },
  };
};
