// SPDX-License-Identifier: AGPL-3.0-or-later

/** Is this an instant as the database gives it: `2026-11-26T19:30:00.000Z`? */
export const isDate = (value: string): boolean =>
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(value);
