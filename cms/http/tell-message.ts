// SPDX-License-Identifier: AGPL-3.0-or-later
import { APIError, type AfterErrorHook } from 'payload';

/**
 * Says why a request is refused where Payload says that an unknown error occurred: the build takes the names of classes
 * away, and Payload tells the message of an error only that has a name, or data: with data it tells both itself.
 */
export const tellMessage: AfterErrorHook = ({ error }) =>
  error instanceof APIError && error.name === '' && error.isPublic && !error.data
    ? { response: { errors: [{ message: error.message }] } }
    : undefined;
