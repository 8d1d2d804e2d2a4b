// SPDX-License-Identifier: AGPL-3.0-or-later
import { ValidationError } from 'payload';

/** A refusal that the admin shows beside the field, and that says the same as a sentence of its own. */
export function fieldError(collection: string, path: string, message: string): ValidationError {
  const error = new ValidationError({ collection, errors: [{ message, path }] });
  error.message = message;
  return error;
}
