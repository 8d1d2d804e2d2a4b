// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Kept } from './form-port.ts';

/**
 * Unsaved words outlive a reload, and the browser's own end, in the storage of their tab. They go when the server has
 * them; with the tab, which asks before; and are nobody else's, who logs in in the same tab.
 */
export const keptKey = (user: string, collection: string, id: string, locale: string): string =>
  `portico.unsaved/${user}/${collection}/${id}/${locale}`;

export function keep(key: string, kept: Kept | undefined): void {
  try {
    if (kept) window.sessionStorage.setItem(key, JSON.stringify(kept));
    else window.sessionStorage.removeItem(key);
  } catch {
    // No room, or storage is forbidden: the page itself still has the words, and asks before it closes.
  }
}

export function keptAt(key: string): Kept | undefined {
  try {
    return JSON.parse(window.sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}
