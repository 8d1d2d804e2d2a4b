// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** Name of a document that has no Italian title yet. */
export const UNTITLED = 'Senza titolo';

/** Refusal of a verb that met others on the same document at every attempt. */
export const BUSY: Said = {
  it: 'Qualcun altro sta cambiando lo stesso contenuto. Riprova.',
  en: 'Somebody else is changing the same content. Try again.',
};
