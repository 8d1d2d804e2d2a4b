// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from './json.ts';

/** The text that data from outside holds under a key; empty when it is absent or something else. */
export function textAt(data: unknown, key: string): string {
  const value = isObject(data) && Object.hasOwn(data, key) ? data[key] : undefined;
  return typeof value === 'string' ? value : '';
}
