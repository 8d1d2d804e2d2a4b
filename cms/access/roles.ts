// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** The roles of accounts, with their names. */
export const ROLES = {
  /** Manages accounts and settings. */
  administrator: { it: 'Amministratore', en: 'Administrator' },
  /** Approves, for the Comune. */
  reviewer: { it: 'Revisore (Comune)', en: 'Reviewer (city)' },
  /** Writes, for one organisation. */
  editor: { it: 'Redattore (un’organizzazione)', en: 'Editor (one organisation)' },
  /** Enters the events of their editions. */
  organiser: { it: 'Organizzatore (edizioni)', en: 'Organiser (editions)' },
} as const satisfies Record<string, Said>;

export type Role = keyof typeof ROLES;
