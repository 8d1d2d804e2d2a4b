// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Presenter } from './presented.ts';
import {
  address,
  chosen,
  civilDate,
  compactOrNothing,
  entries,
  flag,
  line,
  number,
  prose,
  someOrNothing,
} from './values.ts';

/** Words as people write them in one field: separated by commas. */
const wordsIn = (value: string | null | undefined): string[] =>
  (value ?? '')
    .split(',')
    .map((word) => line(word))
    .filter((word) => word !== undefined);

export const settings: Presenter<'settings'> = {
  shared: (row) => ({
    licence: compactOrNothing({
      name: line(row.licence?.name),
      version: line(row.licence?.version),
      url: address(row.licence?.url),
    }),
    declarationUrl: address(row.declarationUrl),
    feedbackEmail: line(row.feedbackEmail),
    accessibilityEmail: line(row.accessibilityEmail),
    securityContact: line(row.securityContact),
    logRetentionDays: number(row.logRetentionDays),
    noindex: flag(row.noindex),
  }),
  content: (row) => ({
    portalName: line(row.portalName),
    tagline: line(row.tagline),
    city: line(row.city),
    band: line(row.band),
    controller: prose(row.controller),
    dataProtectionOfficer: prose(row.dataProtectionOfficer),
    contacts: prose(row.contacts),
    help: entries(row.help, (entry) => ({
      key: chosen(entry.key),
      name: line(entry.name),
      when: prose(entry.when),
      phone: line(entry.phone),
      url: address(entry.url),
      source: address(entry.source),
      checkedOn: civilDate(entry.checkedOn),
    })),
    searchAliases: entries(row.searchAliases, ({ words, means }) => ({
      words: someOrNothing(wordsIn(words)),
      means: line(means),
    })),
  }),
};
