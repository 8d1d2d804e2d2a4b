// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Config } from 'payload';
import { component } from './values/import-map.ts';

/** What the desk adds to the admin as a whole. */
export const deskComponents = {
  beforeLogin: [
    component('brand/LoginTitle.tsx', 'LoginTitle'),
    component('second-factor/ToSecondStep.tsx', 'ToSecondStep'),
    component('second-factor/ProviderLogin.tsx', 'ProviderFailure'),
  ],
  afterLogin: [component('second-factor/ProviderLogin.tsx', 'ProviderLogin')],
  actions: [component('search/SearchAction.tsx', 'SearchAction')],
  logout: { Button: component('brand/Logout.tsx', 'Logout') },
  graphics: {
    Icon: component('brand/Logo.tsx', 'Icon'),
    Logo: component('brand/Logo.tsx', 'Logo'),
  },
  providers: [
    component('ui/DateLanguage.tsx', 'DateLanguage'),
    component('session/SessionGuard.tsx', 'SessionGuard'),
    component('controls/Controls.tsx', 'Controls'),
    component('saving/BlockForms.tsx', 'BlockForms'),
  ],
  views: {
    dashboard: { Component: component('dashboard/DashboardView.tsx', 'DashboardView') },
    review: {
      Component: component('review/ReviewView.tsx', 'ReviewView'),
      path: '/esame/:collection/:id',
      exact: true,
    },
    ratings: {
      Component: component('ratings/RatingsView.tsx', 'RatingsView'),
      path: '/valutazioni',
      exact: true,
    },
    portal: {
      Component: component('portal/PortalView.tsx', 'PortalView'),
      path: '/stato',
      exact: true,
    },
    invitation: {
      Component: component('users/InvitationView.tsx', 'InvitationView'),
      path: '/invito',
      exact: true,
    },
    programme: {
      Component: component('programme/ProgrammeView.tsx', 'ProgrammeView'),
      path: '/programma',
      exact: true,
    },
    board: {
      Component: component('board/BoardView.tsx', 'BoardView'),
      path: '/calendario',
      exact: true,
    },
    search: {
      Component: component('search/SearchView.tsx', 'SearchView'),
      path: '/cerca',
      exact: true,
    },
    secondStep: {
      Component: component('second-factor/SecondStepView.tsx', 'SecondStepView'),
      path: '/secondo-passaggio',
      exact: true,
    },
    versions: {
      Component: component('versions/VersionsView.tsx', 'VersionsView'),
      path: '/versioni/:collection/:id',
      exact: true,
    },
  },
} satisfies NonNullable<Config['admin']>['components'];
