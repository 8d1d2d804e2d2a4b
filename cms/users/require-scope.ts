// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionBeforeValidateHook } from 'payload';
import { isWriter, writesForEditions } from '../access/roles.ts';
import { fieldError } from '../values/field-error.ts';
import type { Said } from '../i18n/said.ts';
import { ACCOUNT_MESSAGES } from './messages.ts';

/**
 * An editor without an organisation, or an organiser without an edition, could do nothing at all. An organiser needs
 * both: pictures without an organisation are those of the Comune, which everybody may use.
 */
export const requireScope: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const refuse = (path: string, said: Said): never => {
    throw fieldError('users', path, said, req.i18n.language);
  };
  const user = { ...originalDoc, ...data };
  if (writesForEditions(user.role) && !user.editions?.length)
    refuse('editions', ACCOUNT_MESSAGES.editionsNeeded);
  if (isWriter(user.role) && !user.organisation)
    refuse(
      'organisation',
      writesForEditions(user.role)
        ? ACCOUNT_MESSAGES.organiserOrganisationNeeded
        : ACCOUNT_MESSAGES.organisationNeeded,
    );
  return data;
};
