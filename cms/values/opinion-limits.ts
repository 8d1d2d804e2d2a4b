// SPDX-License-Identifier: AGPL-3.0-or-later

/** Characters of the name of somebody who is asked for an opinion. */
export const MAX_ASKED = 120;

/** Days for which a link for an opinion works: at most, and where nobody chooses. */
export const MAX_OPINION_DAYS = 30;
export const OPINION_DAYS = 7;
