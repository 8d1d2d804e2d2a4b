// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { list } from '../fields/simple/list.ts';
import { references } from '../fields/simple/reference.ts';
import { codeText, summary, text, url } from '../fields/simple/text.ts';
import { civilDate } from '../fields/simple/time.ts';
import { form } from './form.ts';

export const edition = form(
  'edition',
  {
    title: text(),
    theme: text(),
    summary: summary(),
    start: civilDate(),
    end: civilDate(),
    tracks: list({ key: codeText(), name: text() }),
    body: richText(),
    organisers: references('organisation'),
    website: url(),
    slug: codeText(),
  },
  { columns: ['start', 'end'], ownerOf: ({ organisers }) => organisers[0] },
);
