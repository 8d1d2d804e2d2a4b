// SPDX-License-Identifier: AGPL-3.0-or-later

/** The three levels of a course, easiest first: Base, Intermedio, Avanzato. */
export const LEVELS = ['base', 'intermediate', 'advanced'] as const;

export type Level = (typeof LEVELS)[number];
