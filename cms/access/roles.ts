// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person of the desk is there to do, with its name for people. */
export const ROLES = {
  /** Manages accounts and settings. */
  administrator: 'Amministratore',
  /** Approves, for the Comune. */
  reviewer: 'Revisore (Comune)',
  /** Writes, for one organisation. */
  editor: 'Redattore (un’organizzazione)',
  /** Enters the events of their editions. */
  organiser: 'Organizzatore (edizioni)',
} as const;

export type Role = keyof typeof ROLES;
