// SPDX-License-Identifier: AGPL-3.0-or-later

/** Characters of a reason: readers see that of a withdrawal on a page. */
export const MAX_REASON = 500;
