// SPDX-License-Identifier: AGPL-3.0-or-later

/** The text that data from outside holds under a key; empty when it is absent or something else. */
export function textAt(data: unknown, key: string): string {
  if (typeof data !== 'object' || data === null || !Object.hasOwn(data, key)) return '';
  const value: unknown = Object.entries(data).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value : '';
}
