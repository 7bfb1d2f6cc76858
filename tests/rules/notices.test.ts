/** Protects whoever must be told of something: every kind can be chosen by somebody, and care at risk by nobody. */
import { describe, expect, it } from 'vitest';
import { roles } from '#shared/members/schema.ts';
import { mailTimeOf, noticeKinds, noticesFor } from '#shared/notices/schema.ts';

describe('what can happen to whom', () => {
  it('leaves no kind without somebody who hears of it', () => {
    expect(noticesFor(roles)).toEqual([...noticeKinds]);
  });

  it('a representative hears what their holder hears; a supporter has nothing to choose', () => {
    expect(noticesFor(['representative'])).toEqual(noticesFor(['holder']));
    expect(noticesFor(['supporter'])).toEqual([]);
  });

  it('is mailed only where it was chosen, but for care at risk', () => {
    expect(mailTimeOf('message', undefined)).toBe('never');
    expect(mailTimeOf('message', 'daily')).toBe('daily');
    expect(mailTimeOf('care-at-risk', 'never')).toBe('at-once');
  });
});
