// SPDX-License-Identifier: AGPL-3.0-or-later
import { PARTNER_ROLES, PROJECT_KINDS, PROJECT_STATES } from '@portico/shared/contract/project';
import { richText } from '../fields/blocks/rich-text.ts';
import { adjusted } from '../fields/codec/codec.ts';
import { choice } from '../fields/simple/choice.ts';
import { shownWhere } from '../fields/simple/condition.ts';
import { group, lines, list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { owner, reference, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

/** What was written stays in sight when a protocol is made a project. */
const onlyOfProtocols = shownWhere(
  ({ kind, commitments }) =>
    kind === 'protocol' || (Array.isArray(commitments) && commitments.length > 0),
);

export const project = form(
  'project',
  {
    title: text(),
    summary: summary(),
    kind: choice(PROJECT_KINDS, 'project'),
    area: text(),
    state: choice(PROJECT_STATES, 'running'),
    stateAsOf: partialDate(),
    period: group({ from: partialDate(), until: partialDate() }),
    partners: list({
      organisation: reference('organisation'),
      role: choice(PARTNER_ROLES, 'partner'),
    }),
    places: lines({ optional: true }),
    body: richText(),
    commitments: adjusted(
      list({ title: text(), state: choice(PROJECT_STATES, 'planned') }, { optional: true }),
      onlyOfProtocols,
    ),
    results: list(
      { value: text(), label: text(), counts: textarea(), source: text(), sourceUrl: url() },
      { optional: true },
    ),
    sources: list({ title: text(), url: url() }),
    related: references('event', 'article', 'course', 'path', 'kit', 'page', 'edition'),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['state', 'organisation'] },
);
