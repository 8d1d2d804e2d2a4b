// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Payload } from 'payload';

const unnoted = new WeakMap<Payload, Map<string, string>>();

/** Mail that left and could not be noted yet, by the id of its row, with the moment when it left. */
export function unnotedOf(payload: Payload): Map<string, string> {
  const found = unnoted.get(payload) ?? new Map<string, string>();
  unnoted.set(payload, found);
  return found;
}
