// SPDX-License-Identifier: AGPL-3.0-or-later
import { NETWORK_REACHES, PILLARS } from '@portico/shared/contract/pillar';
import { richText } from '../fields/blocks/rich-text.ts';
import { choice } from '../fields/simple/choice.ts';
import { file } from '../fields/simple/file.ts';
import { lines, list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const pillar = form(
  'pillar',
  {
    title: text(),
    summary: summary(),
    pillar: choice(PILLARS),
    goals: lines(),
    workingGroup: textarea(),
    body: richText(),
    guidelines: list(
      { title: text(), date: partialDate(), file: file('pdf'), url: url(), changed: textarea() },
      { optional: true },
    ),
    networks: list(
      { name: text(), reach: choice(NETWORK_REACHES), url: url(), part: text() },
      { optional: true },
    ),
    projects: references('project'),
    sources: list({ title: text(), url: url() }),
    related: references('article', 'event', 'course', 'path', 'kit', 'page'),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['pillar', 'organisation'] },
);
