// SPDX-License-Identifier: AGPL-3.0-or-later
import { GATE_MESSAGES, TYPE_NAMES } from '../http/messages.ts';
import { Refusal } from '../http/refusal.ts';

/** Entries of one list. */
export const MOST_ROWS = 200;

/** Refuses data whose field is not what it should be; gives no references, for callers that collect them. */
export function demand(isFine: boolean, place: string, expected: keyof typeof TYPE_NAMES): [] {
  if (isFine) return [];
  throw new Refusal('bad-request', GATE_MESSAGES.wrongType(place, TYPE_NAMES[expected]));
}
