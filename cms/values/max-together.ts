// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * Documents that are sent or approved with another one at most: the programme of an edition has 120 events and some
 * venues, a course 40 lessons with the check of each.
 */
export const MAX_TOGETHER = 300;
