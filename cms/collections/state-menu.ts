// SPDX-License-Identifier: AGPL-3.0-or-later
import { typeOfCollection, VERIFIED_TYPES } from '@portico/shared/contract/types';
import type { SanitizedConfig } from 'payload';
import { behindOption, stateOptions, verifyOptions } from '../desk/state-filter.ts';
import { STATE } from '../i18n/vocabulary.ts';

/** Are the texts of a collection checked again after some months? */
const isChecked = (slug: string): boolean => {
  const type = typeOfCollection(slug);
  return type !== undefined && VERIFIED_TYPES.includes(type);
};

/**
 * Offers the states of the workflow in the filter of each list. Payload makes the field `_status` by itself, with states
 * of its own that the portal does not use; `findAsMeant` answers what is asked of it.
 */
export function withRealStates(config: SanitizedConfig): SanitizedConfig {
  for (const { slug, fields } of config.collections) {
    if (typeOfCollection(slug) === undefined) continue;
    for (const field of fields)
      if ('name' in field && field.name === '_status' && field.type === 'select')
        Object.assign(field, {
          label: STATE,
          options: [...stateOptions(), behindOption, ...(isChecked(slug) ? verifyOptions() : [])],
          // What is stored stays Payload's.
          typescriptSchema: [() => ({ enum: ['draft', 'published'], type: ['string', 'null'] })],
          // The lists have a column that says more.
          admin: { ...field.admin, disableListColumn: true },
        });
  }
  return config;
}
