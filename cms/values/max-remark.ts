// SPDX-License-Identifier: AGPL-3.0-or-later

/** Characters of a remark, and of an answer to one. */
export const MAX_REMARK = 1000;

/** Characters of the words that a remark quotes. */
export const MAX_QUOTE = 1000;
