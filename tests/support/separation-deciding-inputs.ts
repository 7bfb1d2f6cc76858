/** What is said beside the address, of what members decide together. */
const question = { title: 'Which day?', why: 'To meet.', change: { kind: 'question' } };

export const saidOfDeciding = {
  'proposals.proposals': () => ({ query: {} }),
  'proposals.propose': () => ({ body: question }),
  'proposals.redraft': () => ({ body: question }),
  'proposals.giveNotice': () => ({ body: { opensOn: '2027-01-11' } }),
  'proposals.castBallot': () => ({
    body: { votesAs: 'holder', choice: 'for', receipt: '0'.repeat(32) },
  }),
  'voices.sayVoice': () => ({ body: { group: 'neighbours', affected: 'no', how: 'It is far away.' } }),
  'voices.recordOutreach': () => ({
    body: { group: 'neighbours', way: 'letter', onDay: '2026-11-20', people: 0, byWhom: 'Nobody' },
  }),
  'proposals.comments': () => ({ query: {} }),
  'proposals.comment': () => ({ body: { words: 'A private word' } }),
  'proposals.changeComment': () => ({ body: { words: 'Another private word' } }),
  'proposals.reportComment': () => ({ body: {} }),
  'proposals.lookAtComment': () => ({ body: { takenDownWhy: null } }),
  'proposals.suggestAmendment': () => ({ body: question }),
  'proposals.answerAmendment': () => ({ body: { answer: 'decline' } }),
};
