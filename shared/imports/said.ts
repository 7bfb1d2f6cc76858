/** What is wrong and what would be right, in English: for the terminal. Screens say the same from their locales. */
import type { Fault } from './fault.ts';

interface Said {
  wrong: string;
  right: string;
}

export const faultWords = {
  // the file
  'file-unknown': { wrong: 'This file is none of ours.', right: 'Use one of these names: {{files}}.' },
  'file-not-utf-8': {
    wrong: 'Some letters of this file cannot be read.',
    right: 'Save it again as “CSV UTF-8”.',
  },
  'file-not-csv': {
    wrong: 'From here on this file cannot be read as CSV.',
    right: 'Put text with commas or quotes into quotes, and double each quote inside.',
  },
  'file-empty': {
    wrong: 'There is no header row.',
    right: 'Begin with the names of the columns: {{columns}}.',
  },
  'column-unknown': {
    wrong: 'There is no column “{{text}}”.',
    right: 'Use only these columns: {{columns}}.',
  },
  'column-twice': { wrong: 'The column “{{text}}” is there twice.', right: 'Keep one of the two.' },
  'column-missing': {
    wrong: 'The column “{{text}}” is missing.',
    right: 'Add it to the header and fill it in.',
  },
  'cells-too-many': {
    wrong: 'This row has {{cells}} cells, the header only {{columns}}.',
    right: 'Put text with commas into quotes.',
  },
  // a cell
  empty: { wrong: 'There is nothing in {{column}}.', right: 'Fill it in.' },
  'too-long': { wrong: '{{column}} has {{letters}} letters.', right: 'Keep it to {{most}} letters.' },
  'not-a-name': { wrong: '“{{text}}” is no name.', right: 'Write the name with letters.' },
  'not-a-date': {
    wrong: '“{{text}}” is not a date that exists.',
    right: 'Write a date such as 2026-12-01 or 01/12/2026.',
  },
  'date-in-future': { wrong: '{{text}} is still to come.', right: 'Write a day up to {{today}}.' },
  'date-too-early': { wrong: '{{text}} is too long ago.', right: 'Write {{earliest}} or a later day.' },
  'not-an-amount': {
    wrong: '“{{text}}” is not an amount.',
    right: 'Write an amount such as 123.45 or £1,234.50.',
  },
  'amount-negative': { wrong: '“{{text}}” is less than nothing.', right: 'Write an amount of zero or more.' },
  'not-a-number': {
    wrong: '“{{text}}” is not a whole number.',
    right: 'Write a number from {{least}} to {{most}}.',
  },
  'number-too-small': {
    wrong: '{{text}} is too little.',
    right: 'Write a number from {{least}} to {{most}}.',
  },
  'number-too-large': { wrong: '{{text}} is too much.', right: 'Write a number from {{least}} to {{most}}.' },
  'not-yes-or-no': { wrong: '“{{text}}” is neither yes nor no.', right: 'Write yes or no.' },
  'not-in-list': { wrong: '“{{text}}” is not one of the choices.', right: 'Choose from: {{choices}}.' },
  'listed-twice': { wrong: '“{{text}}” is there twice.', right: 'Write it once.' },
  'not-an-email': {
    wrong: '“{{text}}” is not an e-mail.',
    right: 'Write one such as mair@example.org, or nothing.',
  },
  'not-a-time': { wrong: '“{{text}}” is not a time.', right: 'Write hours and minutes such as 08:30.' },
  'not-a-moment': {
    wrong: '“{{text}}” is not a day and a time.',
    right: 'Write both, such as 2026-11-24 08:30.',
  },
  'time-never-happens': {
    wrong: 'The clocks go forward that night: {{time}} on {{day}} does not exist.',
    right: 'Write {{instead}} or another time.',
  },
  'time-happens-twice': {
    wrong: 'The clocks go back that night: {{time}} on {{day}} comes twice.',
    right: 'Write a time before 01:00 or from 02:00 on.',
  },
  // net pays from payroll
  'pair-not-employed': {
    wrong: 'Nobody employed under “{{text}}” worked for this employer in the week.',
    right: 'Write employer_ref and works_number as they are in the file that went to payroll.',
  },
  'own-net-pay': { wrong: 'This would be your own pay.', right: 'Ask another coordinator to bring it in.' },
  'net-above-gross': {
    wrong: '{{text}} is more than the gross of {{gross}}.',
    right: 'Look at the payslip again and write its net pay.',
  },
  // what belongs together
  'ref-twice': { wrong: '“{{text}}” is already in row {{first}}.', right: 'Give each row its own.' },
  'row-twice': { wrong: 'Row {{first}} says the same.', right: 'Keep one of the two rows.' },
  'ref-unknown': {
    wrong: '“{{text}}” is in no row of {{file}}.csv and not known here.',
    right: 'Write a ref as it is in {{file}}.csv.',
  },
  'not-that-role': {
    wrong: '“{{text}}” does not have the role {{role}}.',
    right: 'Add the role {{role}} in members.csv, or name somebody else.',
  },
  'same-person': { wrong: 'Both are “{{text}}”.', right: 'Name two people.' },
  'half-a-place': { wrong: 'A place needs latitude and longitude.', right: 'Fill in both, or neither.' },
  'member-has-left': { wrong: '“{{text}}” has left the mutual.', right: 'Take the row out.' },
  'acts-for-without-role': {
    wrong: 'Acting for somebody needs the role representative.',
    right: 'Add representative to roles, or empty acts_for.',
  },
  'acts-for-without-rights': {
    wrong: 'It is not said what they may do for {{text}}.',
    right: 'Write one or more of money;book;confirm;vote into rights.',
  },
  'rights-without-acts-for': {
    wrong: 'These rights are for nobody.',
    right: 'Write the ref of the holder into acts_for, or empty rights.',
  },
  'check-level-needed': {
    wrong: 'A check was issued, but not which one.',
    right: 'Write its level: {{choices}}.',
  },
  'status-check-needed': {
    wrong: 'Self-employed counts only with a recorded status check.',
    right: 'Write the day of the check into status_check_on, or another engagement.',
  },
  'same-household-not-paid': {
    wrong: 'A relative in the same household may not be paid without the council’s written exception.',
    right: 'Have the exception recorded first, or write it into exception_reference and exception_on.',
  },
  'exception-incomplete': {
    wrong: 'An exception needs its reference and its day.',
    right: 'Fill in exception_reference and exception_on.',
  },
  // needs
  'days-or-one-day': {
    wrong: 'A need is for one day or for days of the week.',
    right: 'Fill in either on_day, or days and from_on.',
  },
  'from-on-needed': { wrong: 'It is not said from which day it repeats.', right: 'Fill in from_on.' },
  'only-with-days': {
    wrong: '{{column}} belongs to days of the week.',
    right: 'Empty it, or fill in days instead of on_day.',
  },
  'ends-before-it-begins': {
    wrong: '{{text}} comes before {{from}}.',
    right: 'Write {{from}} or a later day.',
  },
  'visit-too-short': {
    wrong: 'The terms do not allow a visit of {{text}} minutes.',
    right: 'Plan at least {{shortest}} minutes.',
  },
  'need-has-begun': {
    wrong: 'Care for this need has begun, been taken or been changed since.',
    right: 'Change it in Carepool, or end it with until_on and give the new one another ref.',
  },
  'need-of-somebody-else': {
    wrong: 'This need belongs to somebody else.',
    right: 'Write its own holder, or another ref.',
  },
  'shifts-taken-after': {
    wrong: 'A carer has taken a shift of this need after {{text}}.',
    right: 'Cancel those shifts in Carepool first, or write a later day.',
  },
  // shifts
  'no-right-to-work': {
    wrong: 'The right to work of “{{text}}” is not recorded as checked.',
    right: 'Fill in right_to_work_seen_on in members.csv once it has been seen.',
  },
  'right-to-work-runs-out': {
    wrong: 'The right to work of “{{text}}” runs out on {{until}}.',
    right: 'Have the check renewed and recorded first.',
  },
  'shift-overlaps': {
    wrong: 'This carer already has care from {{from}} to {{to}}.',
    right: 'Write another time or carer.',
  },
  'shift-overlaps-row': {
    wrong: 'It overlaps row {{other}}: the same carer from {{from}} to {{to}}.',
    right: 'Correct one of the two rows.',
  },
  'minutes-needed': { wrong: 'It is not said how long was worked.', right: 'Fill in minutes_worked.' },
  'length-needed': {
    wrong: 'It is not said how long this shift is.',
    right: 'Write the ref of its need into need_ref, or its length into minutes_worked.',
  },
  'not-worked-yet': {
    wrong: 'A shift that is only taken has no minutes or miles worked.',
    right: 'Empty this, or write another status.',
  },
  'still-to-come': { wrong: 'This shift has not ended yet.', right: 'Write taken.' },
  'before-settle-from': {
    wrong: 'This began before {{settleFrom}}, from when on care is settled here.',
    right: 'Write paid-elsewhere: it counts and is not collected again.',
  },
  'not-paid-elsewhere': {
    wrong: 'A day of payment belongs to care that was paid elsewhere.',
    right: 'Empty it, or write paid-elsewhere.',
  },
  'no-place-left': {
    wrong: 'All places of this need on {{day}} are taken or cancelled.',
    right: 'Write another day, or more carers_needed.',
  },
  'shift-of-another-need': {
    wrong: 'This shift belongs to another need or holder.',
    right: 'Leave that as it was, or give the row another ref.',
  },
  'shift-settled': {
    wrong: 'This shift is settled and can no longer be changed here.',
    right: 'Put the row back as it was; correct it in Carepool.',
  },
  'shift-paid-elsewhere': {
    wrong: 'This shift is recorded as paid elsewhere.',
    right: 'Keep its status, carer and time; only minutes, miles and the day of payment can be corrected.',
  },
  'shift-cancelled': { wrong: 'This shift was cancelled in Carepool.', right: 'Give the row another ref.' },
  // terms
  'term-unknown': {
    wrong: '“{{text}}” is not a term.',
    right: 'One of {{choices}}, or base_rate. and a role.',
  },
  'value-unreadable': {
    wrong: '“{{text}}” cannot be read as the value of {{term}}.',
    right: 'Write {{like}}.',
  },
  'term-refused': { wrong: 'These terms cannot stand: {{wrong}}', right: 'What would work: {{right}}' },
  'below-the-law': {
    wrong: '{{term}} lies below the legal floor on {{day}}.',
    right: 'Write at least {{floor}} ({{source}}).',
  },
  'terms-go-forward': {
    wrong: 'There are terms from {{from}} already; terms only go forward.',
    right: 'Write {{from}} or a later day.',
  },
  'terms-are-voted': {
    wrong: 'The members have voted their terms.',
    right: 'Put the change to a vote instead.',
  },
} as const satisfies Record<string, Said>;

export type FaultCode = keyof typeof faultWords;
export const faultCodes = Object.keys(faultWords) as FaultCode[];

const filled = (sentence: string, facts: Record<string, string | number>): string =>
  sentence.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(facts[name] ?? ''));

/** @returns both sentences with their facts filled in. */
export const sayFault = ({ code, column, facts }: Fault): Said => {
  const given = { column: column ?? '', ...facts };
  return { wrong: filled(faultWords[code].wrong, given), right: filled(faultWords[code].right, given) };
};
