// SPDX-License-Identifier: AGPL-3.0-or-later
import { PATH_KINDS } from '@portico/shared/contract/path';
import { LEVELS } from '@portico/shared/levels';
import { audiences, choice } from '../fields/simple/choice.ts';
import { list } from '../fields/simple/list.ts';
import { owner, reference, references } from '../fields/simple/reference.ts';
import { codeText, summary, text } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const path = form(
  'path',
  {
    title: text(),
    summary: summary(),
    kind: choice(PATH_KINDS, 'theme'),
    level: choice(LEVELS, 'base'),
    audiences: audiences(),
    topics: references('topic'),
    steps: list(
      { to: reference('course', 'lesson', 'article', 'quiz', 'event', 'kit'), why: text() },
      { order: true },
    ),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['kind', 'organisation'] },
);
