/** Protects whoever starts Carepool: each wrong setting is named with what would work, and none is guessed. */
import { describe, expect, it } from 'vitest';
import { signOffsIn } from '#server/live-money.ts';
import { readEnvironment } from '#server/settings.ts';

const sentencesFor = (environment: Record<string, string>): string[] => {
  const read = readEnvironment(environment);
  return read.ok ? [] : read.sentences;
};

describe('a setting', () => {
  it('may be left out, all of them: then the money is play money', () => {
    const read = readEnvironment({});
    expect(read).toMatchObject({ ok: true, environment: { PORT: 3000, HOST: '127.0.0.1' } });
    expect(sentencesFor({ STRIPE_SECRET_KEY: '' })).toEqual([]);
  });

  it.each([
    ['PORT', 'here', 'PORT is a number'],
    ['PORT', '70000', 'PORT is at most 65535'],
    ['PROXIES', 'yes', 'PROXIES=1'],
    ['DATABASE_URL', 'mysql://localhost/care', 'other databases do not work'],
    ['BASE_URL', 'care.example.org', 'https://care.example.org'],
    ['SMTP_URL', 'mail.example.org', 'SMTP_URL starts with smtp://'],
    ['STRIPE_SECRET_KEY', 'pk_live_1', 'leave it out for play money'],
    ['STRIPE_WEBHOOK_SECRET', 'sk_test_1', 'starts with whsec_'],
    ['STRIPE_LIVE_SIGN_OFFS', 'yes', 'legal-advice=2026-10-01'],
    ['SECRET', 'short', 'at least 32 characters'],
  ])('%s=%s is answered with what would work', (name, value, expected) => {
    const sentences = sentencesFor({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name}: `));
    expect(sentences[0]).toContain(expected);
  });
});

describe('real money', () => {
  const signed = 'legal-advice=2026-10-01;stripe=2026-10-12;councils=2026-11-02';
  const live = { STRIPE_SECRET_KEY: 'sk_live_abc', STRIPE_WEBHOOK_SECRET: 'whsec_abc' };

  it.each(['sk_live_abc', 'rk_live_abc'])('does not move with %s alone', (STRIPE_SECRET_KEY) => {
    const sentences = sentencesFor({ STRIPE_SECRET_KEY });
    expect(sentences).toHaveLength(2);
    expect(sentences.join(' ')).toContain('the three sign-offs');
  });

  it('moves once all three sign-offs are said with their days', () => {
    expect(sentencesFor({ ...live, STRIPE_LIVE_SIGN_OFFS: signed })).toEqual([]);
    expect(signOffsIn(signed)).toEqual({
      'legal-advice': '2026-10-01',
      stripe: '2026-10-12',
      councils: '2026-11-02',
    });
  });

  it.each([
    'legal-advice=2026-10-01;stripe=2026-10-12',
    'legal-advice=2026-02-30;stripe=2026-10-12;councils=2026-11-02',
    `${signed};bank=2026-11-02`,
    `${signed};stripe=2026-11-02`,
    'true',
  ])('does not move by %s', (STRIPE_LIVE_SIGN_OFFS) => {
    expect(sentencesFor({ ...live, STRIPE_LIVE_SIGN_OFFS })).toHaveLength(1);
  });

  it('asks nothing of a test key', () => {
    expect(sentencesFor({ STRIPE_SECRET_KEY: 'sk_test_abc' })).toEqual([]);
  });
});
