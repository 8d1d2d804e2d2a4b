// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { lines, list } from '../fields/simple/list.ts';
import { owner, references } from '../fields/simple/reference.ts';
import { codeText, summary, text } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const term = form('term', {
  title: text(),
  definition: summary(),
  body: richText(),
  alsoCalled: lines({ optional: true }),
  english: text(),
  notToConfuse: list({ with: text(), difference: text() }, { optional: true }),
  related: references('term'),
  ...verification(),
  slug: codeText(),
  organisation: owner(),
});
