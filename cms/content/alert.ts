// SPDX-License-Identifier: AGPL-3.0-or-later
import { SITUATIONS } from '@portico/shared/situations';
import { richText } from '../fields/blocks/rich-text.ts';
import { audiences, choice } from '../fields/simple/choice.ts';
import { list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, commaSeparated, summary, text, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const alert = form(
  'alert',
  {
    title: text(),
    summary: summary(),
    since: civilDate(),
    over: civilDate(),
    audiences: audiences(),
    topics: references('topic'),
    doNow: richText(),
    body: richText(),
    signs: richText(),
    situation: choice(SITUATIONS),
    products: list(
      { name: text(), affected: text(), fixed: text(), cves: commaSeparated() },
      { optional: true },
    ),
    sources: list({ title: text(), url: url(), date: partialDate() }),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['since', 'organisation'] },
);
