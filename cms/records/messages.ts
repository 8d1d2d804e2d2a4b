// SPDX-License-Identifier: AGPL-3.0-or-later

/** Name of a document that has no Italian title yet. */
export const UNTITLED = 'Senza titolo';
