// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig, Config, Field, TextField } from 'payload';
import { label, type Said } from '../i18n/say.ts';

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

/** Column of a list that says how each document stands. */
export const STATE_COLUMN = 'deskState';

const stateColumn: Field = {
  name: STATE_COLUMN,
  type: 'ui',
  label: label('list.state'),
  admin: { components: { Field: NOTHING, Cell: component('list/StateCell.tsx', 'StateCell') } },
};

/** A field by whose text a list names its rows. */
const asTitle = (field: Field): Field =>
  field.type === 'text'
    ? {
        ...field,
        admin: {
          ...field.admin,
          components: {
            ...field.admin?.components,
            Cell: component('list/TitleCell.tsx', 'TitleCell'),
          },
        },
      }
    : field;

/** The fields of a content with what the desk shows above and beside them, and in lists. */
export const withDesk = (fields: Field[], title: string): Field[] => [
  uiField('deskNotice', component('panel/Notice.tsx', 'Notice')),
  uiField('deskPanel', component('panel/DeskPanel.tsx', 'DeskPanel'), 'sidebar'),
  stateColumn,
  ...fields.map((field) => ('name' in field && field.name === title ? asTitle(field) : field)),
];

/** For a collection of one document: its list would be one row. */
export const onlyOne = {
  components: {
    ...contentAdmin.components,
    views: {
      ...contentAdmin.components.views,
      list: { Component: component('list/TheOne.tsx', 'TheOne') },
    },
  },
} satisfies Admin;

/** The head of an entry of a list, in the words that stand in it. */
export const rowTitle = (entry: Said) => ({
  path: component('list/RowTitle.tsx', 'RowTitle'),
  clientProps: { entry },
});

/** A line of text that is chosen among the tracks of the edition. */
export const asTrack = (field: TextField): TextField => ({
  ...field,
  admin: {
    ...field.admin,
    components: { Field: component('track/TrackField.tsx', 'TrackField') },
  },
});

/** Shows the organisation of a content by its name: who may read the content need not be let into the other's text. */
export const ownerComponents = {
  Field: component('owner/OwnerField.tsx', 'OwnerField'),
  Cell: component('owner/OwnerCell.tsx', 'OwnerCell'),
};

/** The button that makes an invitation, on an account. */
export const inviteField = (): Field =>
  uiField('deskInvite', component('users/Invite.tsx', 'Invite'));

/** The present password, asked where one changes one's own. */
export const currentPasswordField = (): Field =>
  uiField('deskCurrentPassword', component('users/CurrentPassword.tsx', 'CurrentPassword'));

/** What the desk adds to the admin as a whole. */
export const deskComponents = {
  logout: { Button: component('brand/Logout.tsx', 'Logout') },
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
