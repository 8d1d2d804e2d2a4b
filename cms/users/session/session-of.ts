// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../../values/json.ts';

/** The session that a request came with, empty where there is none: Payload notes it on the user, but not in the type. */
export const sessionOf = (user: unknown): string =>
  isObject(user) && typeof user['_sid'] === 'string' ? user['_sid'] : '';
