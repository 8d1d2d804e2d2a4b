// SPDX-License-Identifier: AGPL-3.0-or-later
import { ValidationError } from 'payload';
import { type Said, spoken } from '../i18n/said.ts';

/** A refusal that the admin shows beside the field, and that says the same as a sentence of its own. */
export function fieldError(
  collection: string,
  path: string,
  said: Said,
  language: string,
): ValidationError {
  const message = spoken(said, language);
  const error = new ValidationError({ collection, errors: [{ message, path }] });
  error.message = message;
  return error;
}
