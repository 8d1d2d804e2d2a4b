// SPDX-License-Identifier: AGPL-3.0-or-later
import { ORGANISATION_KINDS } from '@portico/shared/organisation-kinds';
import { checkbox, choice, number } from '../fields/simple/choice.ts';
import { codeText, text, textarea, url } from '../fields/simple/text.ts';
import { form } from './form.ts';

export const organisation = form(
  'organisation',
  {
    name: text(),
    kind: choice(ORGANISATION_KINDS),
    description: textarea(),
    website: url(),
    memberSince: number(),
    fictional: checkbox(),
    slug: codeText(),
  },
  { columns: ['kind'] },
);
