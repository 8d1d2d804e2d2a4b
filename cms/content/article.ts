// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { audiences } from '../fields/simple/choice.ts';
import { civilDate } from '../fields/simple/time.ts';
import { lines, list } from '../fields/simple/list.ts';
import { picture } from '../fields/simple/picture.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const article = form(
  'article',
  {
    title: text(),
    summary: summary(),
    audiences: audiences(),
    topics: references('topic'),
    picture: picture(),
    inBrief: lines({ optional: true }),
    body: richText(),
    doNow: richText(),
    sources: list({ title: text(), url: url(), checkedOn: civilDate() }, { optional: true }),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['organisation'] },
);
