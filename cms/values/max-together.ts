// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Documents that are sent or approved with another one at most: the programme of an edition has 120 events and some
 * venues, a course 40 lessons with the check of each.
 */
export const MAX_TOGETHER = 300;

/**
 * Texts into which one replacement puts another picture: asking goes through all of them in a transaction, and on SQLite
 * every other writer waits meanwhile.
 */
export const MAX_REPLACED = 50;
