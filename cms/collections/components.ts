// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionConfig, Field } from 'payload';
import { READINGS, STATE } from '../i18n/vocabulary.ts';
import { uiField } from '../fields/codec/components.ts';
import { component, HIDDEN } from '../values/import-map.ts';

type Admin = NonNullable<CollectionConfig['admin']>;

/**
 * The editor of a content: our bar instead of Payload's publish state, versions and API.
 * @param single of a collection of one document, whose list would be one row
 */
export const deskAdmin = (single: boolean): Admin => ({
  hideAPIURL: true,
  disableCopyToLocale: true,
  components: {
    edit: {
      beforeDocumentControls: [component('bar/DeskBar.tsx', 'DeskBar')],
      Status: HIDDEN,
      PublishButton: HIDDEN,
      UnpublishButton: HIDDEN,
      SaveDraftButton: HIDDEN,
    },
    views: {
      edit: {
        versions: { tab: { condition: () => false } },
        translation: {
          Component: component('translation/TranslationView.tsx', 'TranslationView'),
          path: '/traduzione',
        },
      },
      ...(single && {
        list: { Component: component('list/SingletonRedirect.tsx', 'SingletonRedirect') },
      }),
    },
  },
});

/** Column of a list that says how each document stands. */
export const STATE_COLUMN = 'deskState';

const stateColumn: Field = {
  name: STATE_COLUMN,
  type: 'ui',
  label: STATE,
  admin: { components: { Field: HIDDEN, Cell: component('list/cells.tsx', 'StateCell') } },
};

/** Column of a list that says how often each document was opened this month. */
export const READINGS_COLUMN = 'deskReadings';

const readingsColumn: Field = {
  name: READINGS_COLUMN,
  type: 'ui',
  label: READINGS,
  admin: { components: { Field: HIDDEN, Cell: component('list/cells.tsx', 'ReadingsCell') } },
};

/** A field by whose text a list names its rows. */
const asTitle = (field: Field): Field =>
  field.type === 'text'
    ? {
        ...field,
        admin: {
          ...field.admin,
          components: { Cell: component('list/cells.tsx', 'TitleCell') },
        },
      }
    : field;

interface Desk {
  /** By whose text a list names its rows. */
  readonly title: string;
  /** Others list it: a lesson. */
  readonly isPart: boolean;
  /** It has pages that readers open. */
  readonly isRead: boolean;
}

/** The fields of a content with what the desk shows above and beside them, and in lists. */
export const withDesk = (fields: Field[], { title, isPart, isRead }: Desk): Field[] => [
  uiField('deskNotice', component('panel/ReasonNotice.tsx', 'ReasonNotice')),
  ...(isPart ? [uiField('deskPartOf', component('parts/PartOf.tsx', 'PartOf'))] : []),
  uiField('deskPanel', component('panel/DeskPanel.tsx', 'DeskPanel'), 'sidebar'),
  stateColumn,
  ...(isRead ? [readingsColumn] : []),
  ...fields.map((field) => ('name' in field && field.name === title ? asTitle(field) : field)),
];
