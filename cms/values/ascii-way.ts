// SPDX-License-Identifier: AGPL-3.0-or-later

/**
 * A way inside this site as it can stand in a header, which takes no sign above U+00FF: what is not ASCII becomes
 * escapes. Nothing else changes: resolved as an address, `/.//host` would lead to another site.
 */
export const asciiWay = (way: string): string =>
  way.toWellFormed().replaceAll(/[^\0-\u007F]/gu, encodeURIComponent);
