// SPDX-License-Identifier: AGPL-3.0-or-later
import { isObject } from '../../../values/json.ts';
import { isTracked, withoutTracking } from '../../../values/tracking.ts';

/** The same value with each address in it, of a link or of a field, changed. */
function mapAddresses(value: unknown, change: (address: string) => string, name = 'url'): unknown {
  if (typeof value === 'string') return name === 'url' ? change(value) : value;
  if (Array.isArray(value)) return value.map((one) => mapAddresses(one, change, ''));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, mapAddresses(one, change, key)]),
  );
}

/** A text, or an address, without tracking codes in its links. */
export const mendLinks = <T>(value: T): T => mapAddresses(value, withoutTracking) as T;

/** How many links of a text, or of a field, tell where a reader comes from. */
export function trackedLinks(value: unknown): number {
  let count = 0;
  mapAddresses(value, (address) => {
    if (isTracked(address)) count += 1;
    return address;
  });
  return count;
}
