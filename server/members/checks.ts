import { Refusal } from '#shared/contract/problem.ts';
import type { Id } from '#shared/language/ids.ts';
import { dayAt } from '#shared/language/time.ts';
import { checkErrors, type RecordCheck } from '#shared/members/checks.ts';
import type { Check } from '#shared/members/schema.ts';
import type { Call } from '../http/call.ts';
import { mutualOf } from '../mutuals/reads.ts';
import { announce, note } from '../oversight/actions.ts';
import { isAboutOneself } from './policy.ts';
import { checksOf, findMember } from './record-reads.ts';
import { forgetCheck, keepCheck } from './records.ts';

/** What was seen, on which day, by whom and until when it is good. Nobody records their own. */
export const recordCheck = (call: Call, memberId: Id<'member'>, seen: RecordCheck): Promise<Check> =>
  call.write(async (tx) => {
    const { mutualId, by } = call.actor;
    if (!(await findMember(tx, mutualId, memberId))) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, memberId)) throw new Refusal('not-allowed');
    const { zone } = await mutualOf(tx, mutualId);
    const errors = checkErrors(seen, dayAt(call.now, zone));
    if (errors.length) throw new Refusal('invalid-input', errors);
    const checkId = call.deps.newId('check');
    await keepCheck(tx, {
      mutualId,
      checkId,
      memberId,
      kind: seen.kind,
      level: seen.level ?? null,
      issuedOn: seen.issuedOn ?? null,
      seenOn: seen.seenOn,
      seenById: by.memberId,
      validTo: seen.validTo ?? null,
      recordedAt: call.now,
    });
    await note(tx, call, 'CHECK_RECORDED', memberId, { kind: seen.kind, seenOn: seen.seenOn });
    announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
    const kept = (await checksOf(tx, mutualId, [memberId])).find((check) => check.checkId === checkId);
    if (!kept) throw new Refusal('not-found');
    return kept;
  });

export const withdrawCheck = (call: Call, memberId: Id<'member'>, checkId: Id<'check'>): Promise<null> =>
  call.write(async (tx) => {
    const { mutualId } = call.actor;
    const check = (await checksOf(tx, mutualId, [memberId])).find((one) => one.checkId === checkId);
    if (!check) throw new Refusal('not-found');
    if (isAboutOneself(call.actor, memberId)) throw new Refusal('not-allowed');
    await forgetCheck(tx, mutualId, checkId);
    await note(tx, call, 'CHECK_WITHDRAWN', memberId, { kind: check.kind, seenOn: check.seenOn });
    announce(tx, call, 'member.changed', { memberId }, { members: [memberId], groups: ['coordinators'] });
    return null;
  });
