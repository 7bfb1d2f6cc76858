import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';
import type { Writer } from '#db/database.ts';
import { type Instant, instant } from '#shared/language/time.ts';
import type { Settings } from '../../settings.ts';
import type { Outbox } from '../../work/outbox.ts';
import type { Payload } from '../../work/outbox-records.ts';
import { written } from './letters/written.ts';
import { type Mail, mailSchema } from './mails.ts';

/** Puts one message on its way; rejects when it is not taken. */
export type Send = (message: {
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}) => Promise<unknown>;

interface MailNeeds {
  outbox: Outbox;
  settings: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM' | 'demo'>;
  now: () => Instant;
  log: Logger;
  /** Stories pretend the mail server. */
  send?: Send;
}

export interface Post {
  /** In the caller's write: sent once that is committed, and tried again until it is taken. */
  post(tx: Writer, mail: Mail): Promise<void>;
  /** A mail kept whole, as it was sent; null for one that is forgotten. */
  reread(payload: Payload): { to: string; subject: string; text: string; link: string | null } | null;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

const bySmtp = (url: string): Send => {
  const transport = createTransport({ url, ...patience });
  return (message) => transport.sendMail(message);
};

/** With no mail server, whoever runs this one reads the words in its log; never to whom they went. */
const toLog =
  (log: Logger): Send =>
  async ({ subject, text }) => {
    log.info({ subject, text }, 'mail: no SMTP_URL, so here it is');
  };

const isTooLate = (mail: Mail, now: Instant): boolean =>
  mail.template === 'sign-in' && instant(mail.facts.endsAt) <= now;

export const openMail = ({ outbox, settings, now, log, send }: MailNeeds): Post => {
  const given = send ?? (settings.SMTP_URL === undefined ? toLog(log) : bySmtp(settings.SMTP_URL));
  outbox.carry('mail', async (payload: Payload) => {
    const mail = mailSchema.parse(payload);
    const { subject, text, html } = written(mail);
    if (!isTooLate(mail, now())) await given({ from: settings.MAIL_FROM, to: mail.to, subject, text, html });
    // The demo village reads its inbox here. Elsewhere a sent mail's address, code and link are forgotten.
    return settings.demo ? undefined : { template: mail.template };
  });
  return {
    post: (tx, mail) => outbox.add(tx, 'mail', mail),
    reread: (payload) => {
      const mail = mailSchema.safeParse(payload);
      if (!mail.success) return null;
      const { subject, text, link } = written(mail.data);
      return { to: mail.data.to, subject, text, link };
    },
  };
};
