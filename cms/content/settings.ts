// SPDX-License-Identifier: AGPL-3.0-or-later
import { HELP_KEYS, type Settings } from '@portico/shared/contract/settings';
import { VERIFIED_TYPES } from '@portico/shared/contract/types';
import type { Codecs } from '../fields/codec/codec.ts';
import { checkbox, choice, number } from '../fields/simple/choice.ts';
import { group, list } from '../fields/simple/list.ts';
import { codeText, commaSeparated, text, textarea, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { form } from './form.ts';

/** Months by type. */
const verifyMonths = Object.fromEntries(VERIFIED_TYPES.map((type) => [type, number()])) as Codecs<
  NonNullable<Settings['verifyMonths']>
>;

export const settings = form('settings', {
  portalName: text(),
  tagline: text(),
  city: text(),
  band: text(),
  noindex: checkbox(),
  controller: textarea(),
  dataProtectionOfficer: textarea(),
  contacts: textarea(),
  licence: group({ name: text(), version: text(), url: url() }),
  declarationUrl: url(),
  feedbackEmail: codeText(),
  accessibilityEmail: codeText(),
  securityContact: codeText(),
  publisherCode: codeText(),
  logRetentionDays: number(),
  ratingRetentionDays: number(),
  verifyMonths: group(verifyMonths),
  help: list({
    key: choice(HELP_KEYS),
    name: text(),
    when: textarea(),
    phone: codeText(),
    url: url(),
    source: url(),
    checkedOn: civilDate(),
  }),
  searchAliases: list({ words: commaSeparated(), means: text() }),
});
