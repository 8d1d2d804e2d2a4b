// SPDX-License-Identifier: AGPL-3.0-or-later

/** A user, by the name that they had when they acted. */
export interface Actor {
  readonly id: string;
  readonly name: string;
}

/** An action of a user on a document. */
export interface Act {
  /** ISO 8601. */
  readonly at: string;
  readonly by: Actor | null;
}

export interface ActWithReason extends Act {
  readonly reason: string;
}

export const actor = (id: string | null, name: string | null): Actor | null =>
  id === null ? null : { id, name: name ?? id };
