// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * How a document stands. What is online and what waits are two things: `live-…` says that the former text stays
 * online meanwhile.
 */
export const STATES = [
  /** Never submitted. */
  'draft',
  /** Submitted once and recalled; nothing online. */
  'recalled',
  'pending',
  'returned',
  'live',
  'live-pending',
  'live-returned',
  /** Was online and is not any more. */
  'withdrawn',
] as const;

export type State = (typeof STATES)[number];
