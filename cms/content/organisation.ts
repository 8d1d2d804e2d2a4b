// SPDX-License-Identifier: AGPL-3.0-or-later
import { MEMBER_ROLES } from '@portico/shared/contract/organisation';
import { ORGANISATION_KINDS } from '@portico/shared/organisation-kinds';
import { adjusted } from '../fields/codec/codec.ts';
import { checkbox, choice, number } from '../fields/simple/choice.ts';
import { shownWhere } from '../fields/simple/condition.ts';
import { list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { reference } from '../fields/simple/reference.ts';
import { codeText, text, textarea, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

/** Asked of an association; what was written stays in sight, so that it can be removed. */
const onlyOfAssociations = shownWhere(
  ({ kind, members, joining, joiningEmail }) =>
    kind === 'association' ||
    (Array.isArray(members) && members.length > 0) ||
    Boolean(joining) ||
    Boolean(joiningEmail),
);

export const organisation = form(
  'organisation',
  {
    name: text(),
    kind: choice(ORGANISATION_KINDS),
    description: textarea(),
    website: url(),
    memberSince: number(),
    fictional: checkbox(),
    members: adjusted(
      list(
        {
          organisation: reference('organisation'),
          role: choice(MEMBER_ROLES, 'member'),
          from: partialDate(),
          until: partialDate(),
          source: text(),
          sourceUrl: url(),
        },
        { optional: true },
      ),
      onlyOfAssociations,
    ),
    joining: adjusted(textarea(), onlyOfAssociations),
    joiningEmail: adjusted(codeText(), onlyOfAssociations),
    ...verification(),
    slug: codeText(),
  },
  { columns: ['kind'] },
);
