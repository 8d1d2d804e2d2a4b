// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of one search: each is looked for on its own, in every row. */
export const MAX_WORDS = 12;

export const wordCount = (text: string): number => text.trim().split(/\s+/).length;
