// SPDX-License-Identifier: AGPL-3.0-or-later

/** Rows in one answer, and in a list of the desk. */
export const MAX_ROWS = 100;
