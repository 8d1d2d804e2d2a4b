// SPDX-License-Identifier: AGPL-3.0-or-later
import type { CollectionAfterErrorHook } from 'payload';
import { spoken } from '../i18n/said.ts';
import { VerbError } from './verb-error.ts';

/** Says a refusal in the language of the person: Payload would answer with its Italian `message`. */
export const translateRefusal: CollectionAfterErrorHook = ({ error, req, result }) => {
  if (!(error instanceof VerbError) || !result?.errors) return undefined;
  const message = spoken(error.said, req.i18n.language);
  return { response: { ...result, errors: result.errors.map((one) => ({ ...one, message })) } };
};
