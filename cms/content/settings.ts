// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_KEYS } from '@portico/shared/contract/settings';
import type { Field } from 'payload';
import { singletonAdmin } from './components.ts';
import { checkbox, choice, number } from '../fields/choice.ts';
import { group, localisedList } from '../fields/list.ts';
import { line, mailbox, plainLine, plainProse, prose } from '../fields/text.ts';
import { civilDate } from '../fields/time.ts';
import { contentCollection } from './collection.ts';

const portal: Field[] = [
  line('portalName', 'settings.portalName'),
  line('tagline', 'settings.tagline'),
  line('city', 'settings.city'),
  line('band', 'settings.band'),
  checkbox('noindex', 'settings.noindex'),
];

const duties: Field[] = [
  prose('controller', 'settings.controller'),
  prose('dataProtectionOfficer', 'settings.dataProtectionOfficer'),
  prose('contacts', 'settings.contacts'),
  group('licence', 'settings.licence', [
    plainLine('name', 'settings.licence.name'),
    plainLine('version', 'settings.licence.version'),
    plainLine('url', 'settings.licence.url'),
  ]),
  plainLine('declarationUrl', 'settings.declarationUrl'),
  mailbox('feedbackEmail', 'settings.feedbackEmail'),
  mailbox('accessibilityEmail', 'settings.accessibilityEmail'),
  mailbox('securityContact', 'settings.securityContact'),
  number('logRetentionDays', 'settings.logRetentionDays'),
];

/** One document: `singleton.ts` keeps it so. */
export const settings = contentCollection({
  type: 'settings',
  group: 'group.portal',
  title: 'portalName',
  admin: singletonAdmin,
  columns: ['portalName'],
  fields: [
    ...portal,
    ...duties,
    localisedList('help', 'settings.help', 'entry.help', [
      choice('key', 'settings.help.key', HELP_KEYS, 'settings.help.key'),
      plainLine('name', 'settings.help.name'),
      plainProse('when', 'settings.help.when'),
      plainLine('phone', 'phone'),
      plainLine('url', 'settings.help.url'),
      plainLine('source', 'settings.help.source'),
      civilDate('checkedOn', 'settings.help.checkedOn'),
    ]),
    localisedList('searchAliases', 'settings.searchAliases', 'entry.alias', [
      plainLine('words', 'settings.searchAliases.words'),
      plainLine('means', 'settings.searchAliases.means'),
    ]),
  ],
});
