// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig, Config, Field } from 'payload';

/** A component of the desk, as Payload's import map names it. */
const component = (file: string, name: string): string => `/components/${file}#${name}`;

const NOTHING = component('Nothing.tsx', 'Nothing');

type Admin = NonNullable<CollectionConfig['admin']>;

/** The editor of a content: our bar instead of Payload's publish state, versions and API. */
export const contentAdmin = {
  hideAPIURL: true,
  disableCopyToLocale: true,
  components: {
    edit: {
      beforeDocumentControls: [component('bar/DeskBar.tsx', 'DeskBar')],
      Status: NOTHING,
      PublishButton: NOTHING,
      UnpublishButton: NOTHING,
      SaveDraftButton: NOTHING,
    },
    views: { edit: { versions: { tab: { condition: () => false } } } },
  },
} satisfies Admin;

const uiField = (name: string, Field: string, position?: 'sidebar'): Field => ({
  name,
  type: 'ui',
  admin: { components: { Field }, disableListColumn: true, ...(position && { position }) },
});

/** The fields of a content with what the desk shows above and beside them. */
export const withDesk = (fields: Field[]): Field[] => [
  uiField('deskNotice', component('panel/Notice.tsx', 'Notice')),
  uiField('deskPanel', component('panel/DeskPanel.tsx', 'DeskPanel'), 'sidebar'),
  ...fields,
];

/** The button that makes an invitation, on an account. */
export const inviteField = (): Field =>
  uiField('deskInvite', component('users/Invite.tsx', 'Invite'));

/** The present password, asked where one changes one's own. */
export const currentPasswordField = (): Field =>
  uiField('deskCurrentPassword', component('users/CurrentPassword.tsx', 'CurrentPassword'));

/** Words of Payload's that say less than people need. */
export const payloadWords = {
  it: {
    authentication: { login: 'Accedi' },
    fields: { chooseFromExisting: 'Scegli dalla raccolta' },
    general: { createNew: 'Crea nuovo', locale: 'Lingua del contenuto', noLabel: '–' },
  },
  en: { general: { locale: 'Language of the content', noLabel: '–' } },
};

/** What the desk adds to the admin as a whole. */
export const deskComponents = {
  graphics: {
    Icon: component('brand/Icon.tsx', 'Icon'),
    Logo: component('brand/Logo.tsx', 'Logo'),
  },
  providers: [
    component('ui/DateLanguage.tsx', 'DateLanguage'),
    component('session/SessionGuard.tsx', 'SessionGuard'),
  ],
  views: {
    dashboard: { Component: component('dashboard/DashboardView.tsx', 'DashboardView') },
    review: {
      Component: component('review/ReviewView.tsx', 'ReviewView'),
      path: '/esame/:collection/:id',
      exact: true,
    },
  },
} satisfies NonNullable<Config['admin']>['components'];
