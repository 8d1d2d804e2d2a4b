// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { audiences } from '../fields/simple/choice.ts';
import { lines } from '../fields/simple/list.ts';
import { picture } from '../fields/simple/picture.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, summary, text } from '../fields/simple/text.ts';
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
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['organisation'] },
);
