// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Said } from '../i18n/said.ts';

/** The name of what has none in Italian yet. */
export const UNTITLED = 'Senza titolo';

/** Said when a verb met another one on the same document again and again. */
export const BUSY: Said = {
  it: 'Qualcun altro sta cambiando lo stesso contenuto. Riprova.',
  en: 'Somebody else is changing the same content. Try again.',
};
