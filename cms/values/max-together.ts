// SPDX-License-Identifier: AGPL-3.0-or-later

/** Documents that are sent with another one at most: a course of 40 lessons with the check of each, and its words. */
export const MAX_TOGETHER = 100;
