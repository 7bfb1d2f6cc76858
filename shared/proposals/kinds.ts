/** What can be put to members. An amendment is voted on as what it amends is. */
const decidedKinds = ['terms', 'rule', 'purchase', 'fund', 'member', 'question'] as const;
export const changeKinds = [...decidedKinds, 'amendment'] as const;
export type ChangeKind = (typeof changeKinds)[number];
