// SPDX-License-Identifier: AGPL-3.0-or-later

/** The place of a day in a programme. @param date `YYYY-MM-DD` */
export const dayAnchor = (date: string): string => `day-${date}`;
