import type { Writer } from '#db/database.ts';
import type { Id } from '#shared/language/ids.ts';
import type { Day, Instant } from '#shared/language/time.ts';
import { type RulesChange, rulesIn, rulesWith } from '#shared/mutuals/rules-change.ts';
import type { Call } from '../http/call.ts';
import { announce, note } from '../oversight/actions.ts';
import { mutualToChange } from './reads.ts';
import { keepRuleChange, keepRules } from './records.ts';

/** What members voted becomes the mutual's rules; what they did not speak of stays. */
export const beginVotedRules = async (
  tx: Writer,
  call: Call,
  voted: { rules: RulesChange; fromOn: Day; decidedAt: Instant; proposalId: Id<'proposal'> },
): Promise<void> => {
  const { mutualId } = call.actor;
  const mutual = await mutualToChange(tx, mutualId);
  await keepRules(tx, mutualId, rulesWith(mutual.rules, voted.rules));
  await keepRuleChange(tx, { mutualId, ...voted, begunAt: call.now });
  await note(tx, call, 'RULES_CHANGED', voted.proposalId, { rules: rulesIn(voted.rules).join(' ') });
  announce(tx, call, 'rules.changed', {}, { groups: ['everyone'] });
};
