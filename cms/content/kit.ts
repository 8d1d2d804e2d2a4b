// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { audiences, number } from '../fields/simple/choice.ts';
import { files } from '../fields/simple/file.ts';
import { group } from '../fields/simple/list.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, summary, text, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const kit = form(
  'kit',
  {
    title: text(),
    summary: summary(),
    forWhom: text(),
    minutes: number(),
    audiences: audiences(),
    topics: references('topic'),
    body: richText(),
    files: files('pdf'),
    sheets: references('article', 'alert', 'lesson', 'quiz'),
    licence: group({ name: text(), url: url() }),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['organisation'] },
);
