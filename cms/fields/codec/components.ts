// SPDX-License-Identifier: AGPL-3.0-or-later
import { component } from '../../values/import-map.ts';
import type { Field } from 'payload';
import type { Said } from '../../i18n/said.ts';

/** Something that the form shows and does not hold. */
export const uiField = (name: string, Field: string, position?: 'sidebar'): Field => ({
  name,
  type: 'ui',
  admin: { components: { Field }, disableListColumn: true, ...(position && { position }) },
});

/** The head of an entry of a list, in the words that stand in it. */
export const rowTitle = (entry: Said) => ({
  path: component('list/RowTitle.tsx', 'RowTitle'),
  clientProps: { entry },
});

/** Shows the organisation of a content by its name: who may read the content need not be let into the other's text. */
export const ownerComponents = {
  Field: component('owner/OwnerField.tsx', 'OwnerField'),
  Cell: component('list/cells.tsx', 'OwnerCell'),
};
