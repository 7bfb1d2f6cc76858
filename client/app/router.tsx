import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { Waiting } from '#client/ui/waiting.tsx';
import { AsMember, Founded, SignedIn } from './guards.tsx';
import { NothingHere } from './nothing-here.tsx';
import { paths } from './paths.ts';
import { RouteTrouble } from './route-trouble.tsx';
import { Shell } from './shell.tsx';

/** One page, fetched when it is first opened. */
const page = (path: string, load: () => Promise<{ default: ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).default }),
});

const forEveryone = [
  page(paths.signIn, () => import('#client/pages/sign-in.tsx')),
  page(paths.signInByLink, () => import('#client/pages/sign-in-by-link.tsx')),
  page(paths.demoInbox, () => import('#client/pages/demo-inbox.tsx')),
  page(paths.found, () => import('#client/pages/found.tsx')),
  page(paths.apply, () => import('#client/pages/apply.tsx')),
  page(paths.confirmApplication, () => import('#client/pages/confirm-application.tsx')),
  page(paths.confirmEmail, () => import('#client/pages/confirm-email.tsx')),
  page(paths.invitation(), () => import('#client/pages/invitation.tsx')),
];

const forSignedIn = [
  page(paths.whoAmI, () => import('#client/pages/who-am-i.tsx')),
  page(paths.secondStep, () => import('#client/pages/second-step.tsx')),
];

const ofHolders = [
  page(paths.needs, () => import('#client/pages/needs.tsx')),
  page(paths.postNeed, () => import('#client/pages/post-need.tsx')),
  page(paths.need(), () => import('#client/pages/need.tsx')),
  page(paths.pauseNeed(), () => import('#client/pages/pause-need.tsx')),
  page(paths.changeNeed(), () => import('#client/pages/change-need.tsx')),
  page(paths.moveShift(), () => import('#client/pages/move-shift.tsx')),
  page(paths.answerHours(), () => import('#client/pages/answer-hours.tsx')),
  page(paths.putRight(), () => import('#client/pages/put-right.tsx')),
  page(paths.budget, () => import('#client/pages/budget.tsx')),
  page(paths.myBooks, () => import('#client/pages/my-books.tsx')),
  page(paths.myBank, () => import('#client/pages/my-bank.tsx')),
  page(paths.card, () => import('#client/pages/card.tsx')),
  page(paths.collections, () => import('#client/pages/collections.tsx')),
  page(paths.collection(), () => import('#client/pages/collection.tsx')),
  page(paths.cover, () => import('#client/pages/cover.tsx')),
  page(paths.team, () => import('#client/pages/team.tsx')),
  page(paths.representatives, () => import('#client/pages/representatives.tsx')),
];

/** The week, the hours and a single shift belong to both sides of it. */
const ofCarers = [
  page(paths.findShifts, () => import('#client/pages/find-shifts.tsx')),
  page(paths.availability, () => import('#client/pages/availability.tsx')),
  page(paths.agreed, () => import('#client/pages/agreed.tsx')),
  page(paths.shift(), () => import('#client/pages/shift.tsx')),
  page(paths.recordHours(), () => import('#client/pages/record-hours.tsx')),
  page(paths.cannotCome, () => import('#client/pages/cannot-come.tsx')),
  page(paths.coverAsks, () => import('#client/pages/cover-asks.tsx')),
  page(paths.swaps, () => import('#client/pages/swaps.tsx')),
  page(paths.offers, () => import('#client/pages/offers.tsx')),
  page(paths.matches, () => import('#client/pages/matches.tsx')),
  page(paths.proposeSwap(), () => import('#client/pages/propose-swap.tsx')),
  page(paths.hours, () => import('#client/pages/hours.tsx')),
  page(paths.week, () => import('#client/pages/week.tsx')),
  page(paths.weekSheet, () => import('#client/pages/week-sheet.tsx')),
  page(paths.workingTime, () => import('#client/pages/working-time.tsx')),
  page(paths.pay, () => import('#client/pages/pay.tsx')),
  page(paths.holiday, () => import('#client/pages/holiday.tsx')),
  page(paths.payAccount, () => import('#client/pages/pay-account.tsx')),
  page(paths.payslip(), () => import('#client/pages/payslip.tsx')),
  page(paths.statement(), () => import('#client/pages/statement.tsx')),
];

const ofCoordinators = [
  page(paths.coverSearches, () => import('#client/pages/cover-searches.tsx')),
  page(paths.assignCarer(), () => import('#client/pages/assign-carer.tsx')),
  page(paths.members, () => import('#client/pages/members.tsx')),
  page(paths.invite, () => import('#client/pages/invite.tsx')),
  page(paths.member(), () => import('#client/pages/member.tsx')),
  page(paths.recordCheck(), () => import('#client/pages/record-check.tsx')),
  page(paths.representativesOf(), () => import('#client/pages/representatives-of.tsx')),
  page(paths.setAsidePaid(), () => import('#client/pages/set-aside-paid.tsx')),
  page(paths.councils, () => import('#client/pages/councils.tsx')),
  page(paths.councilRules(), () => import('#client/pages/council-rules.tsx')),
  page(paths.councilExceptions(), () => import('#client/pages/council-exceptions.tsx')),
  page(paths.pair(), () => import('#client/pages/pair.tsx')),
  page(paths.office, () => import('#client/pages/office.tsx')),
  page(paths.imports, () => import('#client/pages/imports.tsx')),
];

/** What we decide together, buy together, and set aside together. */
const ofTogether = [
  page(paths.proposals, () => import('#client/pages/proposals.tsx')),
  page(paths.propose, () => import('#client/pages/propose.tsx')),
  page(paths.proposal(), () => import('#client/pages/proposal.tsx')),
  page(paths.redraft(), () => import('#client/pages/redraft.tsx')),
  page(paths.ballot(), () => import('#client/pages/ballot.tsx')),
  page(paths.purchases, () => import('#client/pages/purchases.tsx')),
  page(paths.offerPurchase, () => import('#client/pages/offer-purchase.tsx')),
  page(paths.purchase(), () => import('#client/pages/purchase.tsx')),
  page(paths.runPurchase(), () => import('#client/pages/run-purchase.tsx')),
  page(paths.voices(), () => import('#client/pages/voices.tsx')),
  page(paths.sayVoice(), () => import('#client/pages/say-voice.tsx')),
  page(paths.recordOutreach(), () => import('#client/pages/record-outreach.tsx')),
  page(paths.commonFund, () => import('#client/pages/common-fund.tsx')),
  page(paths.reserveFund, () => import('#client/pages/reserve-fund.tsx')),
  page(paths.releaseFund(), () => import('#client/pages/release-fund.tsx')),
];

/** What people write to each other, and what is new. */
const ofWords = [
  page(paths.messages, () => import('#client/pages/messages.tsx')),
  page(paths.conversation(), () => import('#client/pages/conversation.tsx')),
  page(paths.writeAbout(), () => import('#client/pages/write-about.tsx')),
  page(paths.messageReports, () => import('#client/pages/message-reports.tsx')),
  page(paths.notices, () => import('#client/pages/notices.tsx')),
  page(paths.noticeChoices, () => import('#client/pages/notice-choices.tsx')),
];

/** What needs a person, and where the mutual's money went, down to its entries. */
const ofMoney = [
  page(paths.work, () => import('#client/pages/work.tsx')),
  page(paths.payHoliday(), () => import('#client/pages/pay-holiday.tsx')),
  page(paths.settlements, () => import('#client/pages/settlements.tsx')),
  page(paths.settleWeek(), () => import('#client/pages/settle-week.tsx')),
  page(paths.settlement(), () => import('#client/pages/settlement.tsx')),
  page(paths.pooledSpend, () => import('#client/pages/pooled-spend.tsx')),
  page(paths.spendLines, () => import('#client/pages/spend-lines.tsx')),
  page(paths.shiftMoney(), () => import('#client/pages/shift-money.tsx')),
  page(paths.giveBack(), () => import('#client/pages/give-back.tsx')),
  page(paths.reconciliation, () => import('#client/pages/reconciliation.tsx')),
  page(paths.moneyToExplain, () => import('#client/pages/money-to-explain.tsx')),
  page(paths.explainMovement(), () => import('#client/pages/explain-movement.tsx')),
  page(paths.outage, () => import('#client/pages/outage.tsx')),
  page(paths.entries, () => import('#client/pages/entries.tsx')),
  page(paths.months, () => import('#client/pages/months.tsx')),
  page(paths.month(), () => import('#client/pages/month.tsx')),
  page(paths.bank, () => import('#client/pages/bank.tsx')),
  page(paths.booksChart, () => import('#client/pages/books-chart.tsx')),
  page(paths.takeBooks, () => import('#client/pages/take-books.tsx')),
  page(paths.accountsOf(), () => import('#client/pages/accounts.tsx')),
  page(paths.account(), () => import('#client/pages/account.tsx')),
];

const forMembers = [
  page(paths.home, () => import('#client/pages/home.tsx')),
  page(paths.more, () => import('#client/pages/more.tsx')),
  page(paths.coverAtRisk, () => import('#client/pages/cover-at-risk.tsx')),
  page(paths.settings, () => import('#client/pages/settings.tsx')),
  page(paths.terms, () => import('#client/pages/terms.tsx')),
  page(paths.myRecord, () => import('#client/pages/my-record.tsx')),
  page(paths.changeContact, () => import('#client/pages/change-contact.tsx')),
  ...ofHolders,
  ...ofCarers,
  ...ofTogether,
  ...ofWords,
  ...ofCoordinators,
  ...ofMoney,
];

export const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <RouteTrouble />,
    HydrateFallback: Waiting,
    children: [
      {
        errorElement: <RouteTrouble />,
        children: [
          {
            element: <Founded />,
            children: [
              ...forEveryone,
              { element: <SignedIn />, children: forSignedIn },
              { element: <AsMember />, children: forMembers },
              { path: '*', element: <NothingHere /> },
            ],
          },
        ],
      },
    ],
  },
]);
