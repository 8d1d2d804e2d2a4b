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

export type SubmissionState =
  | 'pending'
  /** Approved, and online from a moment on: it keeps its slot until then. */
  | 'scheduled'
  | 'approved'
  | 'returned'
  | 'recalled'
  /** Submitted again, before a decision or after it was returned. */
  | 'replaced'
  /** The document was withdrawn while this waited. */
  | 'withdrawn';

/** The state of a document, from its published row and its last submission. */
export function deriveState(
  online: { readonly withdrawn: boolean } | undefined,
  last: { readonly state: SubmissionState } | undefined,
): State {
  const live = online !== undefined && !online.withdrawn;
  switch (last?.state) {
    case 'pending':
      return live ? 'live-pending' : 'pending';
    case 'scheduled':
      return live ? 'live-scheduled' : 'scheduled';
    case 'returned':
      return live ? 'live-returned' : 'returned';
    default:
      if (live) return 'live';
      if (online) return 'withdrawn';
      return last ? 'recalled' : 'draft';
  }
}
