// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Field } from 'payload';

/** Something that the form shows and does not hold. */
export const uiField = (name: string, Field: string, position?: 'sidebar'): Field => ({
  name,
  type: 'ui',
  admin: { components: { Field }, disableListColumn: true, ...(position && { position }) },
});
