// SPDX-License-Identifier: AGPL-3.0-or-later

/** Items of one list of the first page at most; the lists of the collections have the rest. */
export const MAX_ITEMS = 100;
