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
];

const forSignedIn = [
  page(paths.whoAmI, () => import('#client/pages/who-am-i.tsx')),
  page(paths.secondStep, () => import('#client/pages/second-step.tsx')),
];

const ofHolders = [
  page(paths.needs, () => import('#client/pages/needs.tsx')),
  page(paths.postNeed, () => import('#client/pages/post-need.tsx')),
  page(paths.need(), () => import('#client/pages/need.tsx')),
  page(paths.changeNeed(), () => import('#client/pages/change-need.tsx')),
  page(paths.moveShift(), () => import('#client/pages/move-shift.tsx')),
  page(paths.answerHours(), () => import('#client/pages/answer-hours.tsx')),
  page(paths.budget, () => import('#client/pages/budget.tsx')),
  page(paths.card, () => import('#client/pages/card.tsx')),
];

/** The week, the hours and a single shift belong to both sides of it. */
const ofCarers = [
  page(paths.findShifts, () => import('#client/pages/find-shifts.tsx')),
  page(paths.shift(), () => import('#client/pages/shift.tsx')),
  page(paths.recordHours(), () => import('#client/pages/record-hours.tsx')),
  page(paths.hours, () => import('#client/pages/hours.tsx')),
  page(paths.week, () => import('#client/pages/week.tsx')),
  page(paths.pay, () => import('#client/pages/pay.tsx')),
  page(paths.payAccount, () => import('#client/pages/pay-account.tsx')),
  page(paths.statement(), () => import('#client/pages/statement.tsx')),
];

const forMembers = [
  page(paths.home, () => import('#client/pages/home.tsx')),
  page(paths.more, () => import('#client/pages/more.tsx')),
  page(paths.settings, () => import('#client/pages/settings.tsx')),
  ...ofHolders,
  ...ofCarers,
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
