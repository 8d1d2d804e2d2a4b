// SPDX-License-Identifier: AGPL-3.0-or-later

/** What may have happened to a reader, in the order in which the help page asks it; each is its place on that page. */
export const SITUATIONS = ['link', 'soldi', 'account', 'ricatto', 'telefono', 'azienda'] as const;

export type Situation = (typeof SITUATIONS)[number];
