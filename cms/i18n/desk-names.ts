// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from './said.ts';

/** The name of the desk. */
export const DESK_NAME: Said = { it: 'Redazione del portale', en: 'Editors’ desk of the portal' };

/** Headings of the menu. */
export const GROUPS = {
  content: { it: 'Contenuti', en: 'Contents' },
  programme: { it: 'Programma', en: 'Programme' },
  portal: { it: 'Portale', en: 'Portal' },
  people: { it: 'Persone', en: 'People' },
} as const satisfies Record<string, Said>;

/** Column of a list that says how each document stands. */
export const STATE: Said = { it: 'Stato', en: 'State' };
