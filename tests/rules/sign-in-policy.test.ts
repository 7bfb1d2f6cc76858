/** Protects the demo village's open door from everybody who is not sitting at its machine. */
import { describe, expect, it } from 'vitest';
import { mayBeAnybody, mayChangeSecondStep } from '#server/sign-in/policy.ts';

const atTheMachine = { demo: true, address: '127.0.0.1', host: 'localhost:3000', forwarded: undefined };

describe('who may be anybody', () => {
  it('somebody at the machine itself, by any of its own names', () => {
    for (const address of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      expect(mayBeAnybody({ ...atTheMachine, address })).toBe(true);
    for (const host of ['localhost', 'localhost:8080', '127.0.0.1:3000', '[::1]:3000'])
      expect(mayBeAnybody({ ...atTheMachine, host })).toBe(true);
  });

  it('nobody else, and nobody outside the demo village', () => {
    expect(mayBeAnybody({ ...atTheMachine, demo: false })).toBe(false);
    for (const address of ['192.168.1.4', '10.0.0.1', '::2', '128.0.0.1', '1127.0.0.1', undefined])
      expect(mayBeAnybody({ ...atTheMachine, address })).toBe(false);
    for (const host of ['evil.example', 'localhost.evil.example', 'evil.example:3000', undefined])
      expect(mayBeAnybody({ ...atTheMachine, host })).toBe(false);
    expect(mayBeAnybody({ ...atTheMachine, forwarded: '203.0.113.9' })).toBe(false);
  });
});

describe('who may change a second step', () => {
  it('anybody who has none yet; otherwise only who has just given it', () => {
    expect(mayChangeSecondStep({ hasPasskey: false, hasApp: false }, false)).toBe(true);
    expect(mayChangeSecondStep({ hasPasskey: true, hasApp: false }, false)).toBe(false);
    expect(mayChangeSecondStep({ hasPasskey: false, hasApp: true }, false)).toBe(false);
    expect(mayChangeSecondStep({ hasPasskey: true, hasApp: true }, true)).toBe(true);
  });
});
