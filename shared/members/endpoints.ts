import { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { idSchema } from '../language/ids.ts';
import { penceSchema } from '../language/money.ts';
import { pageOf, pageQuery } from '../language/pages.ts';
import { daySchema } from '../language/time.ts';
import { recordCheckSchema } from './checks.ts';
import { changeContactSchema, changeEmailSchema } from './contact.ts';
import { linkWordSchema } from './joining/schema.ts';
import {
  enteredSchema,
  memberRecordSchema,
  memberRowSchema,
  membersQuery,
  ownRecordSchema,
} from './record.ts';
import { checkSchema, recordViewSchema } from './schema.ts';

const memberParams = z.object({ memberId: idSchema('member') });

export const membersEndpoints = {
  members: endpoint({
    method: 'GET',
    path: '/api/members',
    summary: 'The members by name, with what needs a person. By part, standing, or words in the name.',
    audience: 'coordinator',
    query: membersQuery,
    response: pageOf(memberRowSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  member: endpoint({
    method: 'GET',
    path: '/api/members/:memberId',
    summary: 'A member’s record: contact, checks, pairs, representatives. The member sees that I looked.',
    audience: 'coordinator',
    params: memberParams,
    response: memberRecordSchema,
    success: 200,
    refuses: ['not-found'],
    audit: null,
  }),
  recordCheck: endpoint({
    method: 'POST',
    path: '/api/members/:memberId/checks',
    summary: 'Record that a check was seen: what, which level, on which day, valid to. Never what it says.',
    audience: 'coordinator',
    params: memberParams,
    body: recordCheckSchema,
    response: checkSchema,
    success: 201,
    refuses: ['not-found', 'not-allowed'],
    audit: 'CHECK_RECORDED',
  }),
  withdrawCheck: endpoint({
    method: 'DELETE',
    path: '/api/members/:memberId/checks/:checkId',
    summary: 'Take back a check that was recorded by mistake.',
    audience: 'coordinator',
    params: memberParams.extend({ checkId: idSchema('check') }),
    response: z.null(),
    success: 204,
    refuses: ['not-found', 'not-allowed'],
    audit: 'CHECK_WITHDRAWN',
  }),
  setAsidePaid: endpoint({
    method: 'POST',
    path: '/api/members/:memberId/set-aside/paid',
    summary: 'Record that a holder paid onwards, from their own account, what was set aside for others.',
    audience: 'coordinator',
    params: memberParams,
    body: z.object({
      amountPence: penceSchema.refine((amount) => amount > 0, { error: 'Give an amount above nothing.' }),
      paidOn: daySchema,
      reference: z
        .string()
        .trim()
        .min(1, { error: 'Give the reference of the payment.' })
        .max(120, { error: 'Keep this to 120 letters.' }),
    }),
    response: z.object({ setAsidePence: penceSchema }),
    success: 200,
    refuses: ['not-found', 'own-payment', 'more-than-set-aside'],
    audit: 'SET_ASIDE_PAID',
  }),
  partWith: endpoint({
    method: 'POST',
    path: '/api/members/:memberId/part',
    summary: 'Record that a member has left, once nothing is unsettled. Their parts and open needs end.',
    audience: 'coordinator',
    params: memberParams,
    response: z.object({ memberId: idSchema('member') }),
    success: 200,
    refuses: ['not-found', 'money-not-settled', 'shifts-still-coming', 'last-coordinator'],
    audit: 'MEMBER_PARTED',
  }),
  leave: endpoint({
    method: 'POST',
    path: '/api/record/leave',
    summary: 'Leave the mutual, once nothing is unsettled. My parts and open needs end.',
    audience: 'member',
    office: true,
    response: z.object({ memberId: idSchema('member') }),
    success: 200,
    refuses: ['money-not-settled', 'shifts-still-coming', 'last-coordinator'],
    audit: 'MEMBER_LEFT',
  }),
  myRecord: endpoint({
    method: 'GET',
    path: '/api/record',
    summary: 'Everything the mutual keeps about me.',
    audience: 'member',
    office: true,
    response: ownRecordSchema,
    success: 200,
    refuses: [],
    audit: null,
  }),
  changeContact: endpoint({
    method: 'PATCH',
    path: '/api/record',
    summary: 'Change how I am reached. What is left out stays as it is; null takes it away.',
    audience: 'member',
    office: true,
    body: changeContactSchema,
    response: ownRecordSchema,
    success: 200,
    refuses: [],
    audit: 'CONTACT_CHANGED',
  }),
  changeEmail: endpoint({
    method: 'POST',
    path: '/api/record/email',
    summary:
      'Use another e-mail. It counts once its mail has been read; then the old one opens nothing here.',
    audience: 'member',
    office: true,
    body: changeEmailSchema,
    response: z.object({}),
    success: 202,
    refuses: ['too-many-requests'],
    audit: 'EMAIL_CHANGE_ASKED',
  }),
  confirmEmail: endpoint({
    method: 'POST',
    path: '/api/record/email/confirm',
    summary: 'Confirm a new e-mail with the word that came to it.',
    audience: 'public',
    body: linkWordSchema,
    response: z.object({}),
    success: 200,
    refuses: ['sign-in-link-used'],
    audit: 'EMAIL_CHANGED',
  }),
  recordViews: endpoint({
    method: 'GET',
    path: '/api/record/views',
    summary: 'Who looked at my record, newest first.',
    audience: 'member',
    query: pageQuery,
    response: pageOf(recordViewSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
  enteredForMe: endpoint({
    method: 'GET',
    path: '/api/record/entered',
    summary: 'What others did in my name, by phone, on paper or as my representative, newest first.',
    audience: 'member',
    query: pageQuery,
    response: pageOf(enteredSchema),
    success: 200,
    refuses: [],
    audit: null,
  }),
} as const;
