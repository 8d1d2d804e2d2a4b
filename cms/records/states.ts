// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * States of a document. `live-…`: a former text is online while changes wait or were returned.
 */
export const STATES = [
  /** Never submitted. */
  'draft',
  /** Submitted once and recalled; nothing online. */
  'recalled',
  'pending',
  /** Approved, online from a moment on. */
  'scheduled',
  'returned',
  'live',
  'live-pending',
  'live-scheduled',
  'live-returned',
  /** Was online and is not any more. */
  'withdrawn',
] as const;

export type State = (typeof STATES)[number];
