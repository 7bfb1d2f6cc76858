/**
 * Every address of the pages, and the only place that knows them. Called without an id each gives the pattern
 * the router matches; with an id, the address itself. The one file of app/ that all rooms may read.
 */
const within = (text: string) => encodeURIComponent(text).replaceAll('%3A', ':');
const under =
  (start: string, name: string, end = '') =>
  (id: string = `:${name}`) =>
    `${start}/${within(id)}${end}`;

export const paths = {
  home: '/',
  more: '/more',
  settings: '/settings',
  whoAmI: '/who-am-i',
  signIn: '/sign-in',
  signInByLink: '/sign-in/link',
  secondStep: '/second-step',
  demoInbox: '/demo/inbox',
  found: '/found',
  apply: '/join',
  confirmApplication: '/join/confirm',
  invitation: under('/invitations', 'invitationId'),

  needs: '/needs',
  postNeed: '/needs/post',
  need: under('/needs', 'needId'),
  changeNeed: under('/needs', 'needId', '/change'),
  pauseNeed: under('/needs', 'needId', '/pause'),
  agreed: '/agreed',
  writeAbout: under('/needs', 'needId', '/write'),
  messages: '/messages',
  conversation: under('/messages', 'conversationId'),
  messageReports: '/message-reports',
  notices: '/notices',
  noticeChoices: '/settings/mail',
  findShifts: '/shifts',
  availability: '/availability',
  shift: under('/shifts', 'shiftId'),
  hours: '/hours',
  cover: '/cover',
  coverAsks: '/cover/asks',
  cannotCome: '/cover/cannot-come',
  coverAtRisk: '/cover/at-risk',
  coverSearches: '/cover/searches',
  assignCarer: under('/cover/assign', 'shiftId'),
  swaps: '/swaps',
  /** Carers who said yes and wait for the holder’s; and what two who met say of each other. */
  offers: '/offers',
  matches: '/matches',
  proposeSwap: under('/shifts', 'shiftId', '/swap'),
  moveShift: under('/shifts', 'shiftId', '/move'),
  recordHours: under('/shifts', 'shiftId', '/hours'),
  answerHours: under('/shifts', 'shiftId', '/answer'),
  putRight: under('/shifts', 'shiftId', '/put-right'),
  week: '/week',
  weekSheet: '/week/sheet',
  workingTime: '/working-time',
  /** What we buy together, and the common fund: open to every member. */
  purchases: '/together',
  offerPurchase: '/together/offer',
  purchase: under('/together', 'purchaseId'),
  runPurchase: under('/together', 'purchaseId', '/run'),
  /** What members put to each other and vote on: open to every member. */
  proposals: '/proposals',
  propose: '/proposals/new',
  proposal: under('/proposals', 'proposalId'),
  redraft: under('/proposals', 'proposalId', '/change'),
  ballot: under('/proposals', 'proposalId', '/ballot'),
  /** Who needs a voice in a decision. */
  voices: under('/proposals', 'proposalId', '/voices'),
  sayVoice: under('/proposals', 'proposalId', '/voices/say'),
  recordOutreach: under('/proposals', 'proposalId', '/voices/reached'),
  commonFund: '/common-fund',
  reserveFund: '/common-fund/reserve',
  releaseFund: under('/common-fund', 'reserveId', '/release'),
  budget: '/budget',
  myBooks: '/budget/books',
  myBank: '/budget/bank',
  /** The payment service leads back to these two. */
  card: '/budget/card',
  collections: '/budget/collections',
  collection: under('/budget/collections', 'dueId'),
  payAccount: '/pay/account',
  pay: '/pay',
  holiday: '/holiday',
  statement: under('/pay', 'payId'),
  payslip: under('/pay', 'payId', '/payslip'),
  terms: '/terms',

  work: '/work',
  members: '/members',
  member: under('/members', 'memberId'),
  invite: '/members/invite',
  recordCheck: under('/members', 'memberId', '/checks'),
  representativesOf: under('/members', 'memberId', '/representatives'),
  setAsidePaid: under('/members', 'memberId', '/set-aside'),
  payHoliday: under('/work/holidays', 'holidayId'),
  outage: '/outage',
  councils: '/councils',
  councilRules: under('/councils', 'councilId', '/rules'),
  councilExceptions: under('/members', 'memberId', '/council-exceptions'),
  pair: (holderId = ':holderId', carerId = ':carerId') => `/pairs/${holderId}/${carerId}`,
  /** A coordinator enters what a member said. */
  office: '/office',
  imports: '/imports',
  settlements: '/settlements',
  settleWeek: under('/settlements/weeks', 'weekOn'),
  settlement: under('/settlements', 'settlementId'),
  pooledSpend: '/pooled-spend',
  spendLines: '/pooled-spend/shifts',
  shiftMoney: under('/pooled-spend/shifts', 'shiftId'),
  reconciliation: '/reconciliation',
  giveBack: under('/settlements/dues', 'dueId', '/give-back'),
  moneyToExplain: '/money-to-explain',
  explainMovement: under('/money-to-explain', 'movementId'),
  entries: '/entries',
  /** The months of the books, the mutual’s bank statement, what the accounts mean, and all of it as files. */
  months: '/entries/months',
  month: under('/entries/months', 'monthOn'),
  bank: '/entries/bank',
  booksChart: '/entries/chart',
  takeBooks: '/entries/files',
  accountsOf: under('/entries/kinds', 'kind'),
  account: under('/entries/accounts', 'accountId'),
  myRecord: '/my-record',
  changeContact: '/my-record/change',
  confirmEmail: '/my-record/email',
  team: '/team',
  representatives: '/representatives',
} as const;

/** Back to where I was going, once I have signed in. Only ever an address of our own. */
export const signInThen = (next: string): string =>
  next === paths.home ? paths.signIn : `${paths.signIn}?next=${encodeURIComponent(next)}`;
export const secondStepThen = (next: string): string =>
  `${paths.secondStep}?next=${encodeURIComponent(next)}`;
export const ownAddress = (text: string | null): string =>
  text?.startsWith('/') && !text.startsWith('//') && !text.includes('\\') ? text : paths.home;
