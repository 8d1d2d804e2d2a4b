// SPDX-License-Identifier: AGPL-3.0-or-later

/** Where a link leads, in words for a reader: the name of the host, or the mailbox or number itself. */
export function destination(url: string): string {
  const { hostname, pathname } = new URL(url);
  return hostname === '' ? pathname : hostname.replace(/^www\./, '');
}
