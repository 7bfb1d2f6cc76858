import type { Mail } from '../mails.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { Letter } from './letter.ts';

const letterOf = (mail: Mail): Letter => {
  const letters = mail.language === 'cy' ? cy : en;
  const write = letters[mail.template] as (facts: Mail['facts']) => Letter;
  return write(mail.facts);
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

type Part = Letter['parts'][number];

const asText = (part: Part): string => {
  if (typeof part === 'string') return part;
  return 'code' in part ? part.code : part.link;
};

const asHtml = (part: Part): string => {
  if (typeof part === 'string') return `<p>${escaped(part)}</p>`;
  if ('code' in part)
    return `<p style="font-size:1.6em;letter-spacing:.15em"><b>${escaped(part.code)}</b></p>`;
  return `<p><a href="${escaped(part.link)}">${escaped(part.label)}</a></p>`;
};

export interface Written {
  subject: string;
  text: string;
  html: string;
  link: string | null;
}

/** A mail as it is sent: plain words, and the same words as a simple page. */
export const written = (mail: Mail): Written => {
  const { subject, parts } = letterOf(mail);
  const page = `<div style="font-family:sans-serif;font-size:18px;line-height:1.5;max-width:36em">`;
  return {
    subject,
    text: parts.map(asText).join('\n\n'),
    html: `<!doctype html><html lang="${mail.language}"><meta charset="utf-8"><title>${escaped(subject)}</title>${page}${parts.map(asHtml).join('')}</div></html>`,
    link: 'link' in mail.facts ? mail.facts.link : null,
  };
};
