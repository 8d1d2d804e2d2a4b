// SPDX-License-Identifier: AGPL-3.0-or-later
import type { alert as italian } from './alert.it.ts';

/** The English words of alerts. */
export const alert: typeof italian = {
  alert: {
    of: (day) => `Alert of ${day}`,
    over: (day) => `No longer in force since ${day}`,
    overNote: 'It stays here for those who look for it: the advice is still useful.',
    body: 'What is happening',
    signs: 'How to recognise it',
    products: 'Affected products and versions',
    columns: {
      name: 'Product',
      affected: 'Affected versions',
      fixed: 'Fixed version',
      cves: 'CVE identifiers',
    },
    notFixed: 'None yet',
    sources: 'Who says so',
    all: 'All alerts',
    inForce: 'In force',
    noneInForce: 'There is no alert in force at the moment.',
    overIn: (year) => `No longer in force, of ${year}`,
    count: (n) => (n === 1 ? '1 alert' : `${n} alerts`),
    none: 'There is no alert yet.',
    feed: 'The alerts, for news readers',
    data: 'Download all alerts, with products and versions (JSON)',
    feedTitle: (portal) => `${portal}: alerts`,
  },
};
