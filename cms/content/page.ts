// SPDX-License-Identifier: AGPL-3.0-or-later
import { MENU_PLACES, PAGE_LISTS } from '@portico/shared/contract/page';
import { richText } from '../fields/blocks/rich-text.ts';
import { choice, number } from '../fields/simple/choice.ts';
import { group, list } from '../fields/simple/list.ts';
import { partialDate } from '../fields/simple/partial-date.ts';
import { picture } from '../fields/simple/picture.ts';
import { owner, reference } from '../fields/simple/reference.ts';
import { codeText, summary, text, textarea, url } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const page = form(
  'page',
  {
    title: text(),
    summary: summary(),
    parent: reference('page'),
    menu: choice(MENU_PLACES, 'none'),
    order: number(0),
    picture: picture(),
    body: richText(),
    timeline: list(
      {
        date: partialDate(),
        title: text(),
        text: textarea(),
        source: group({ title: text(), url: url() }),
      },
      { optional: true },
    ),
    lists: choice(PAGE_LISTS, 'none'),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['menu', 'organisation'] },
);
