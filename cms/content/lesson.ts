// SPDX-License-Identifier: AGPL-3.0-or-later
import { richText } from '../fields/blocks/rich-text.ts';
import { shownBy } from '../fields/codec/codec.ts';
import { audiences, number } from '../fields/simple/choice.ts';
import { picture } from '../fields/simple/picture.ts';
import { owner, reference, references } from '../fields/simple/reference.ts';
import { codeText, summary, text } from '../fields/simple/text.ts';
import { video } from '../fields/video.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const lesson = form(
  'lesson',
  {
    title: text(),
    summary: summary(),
    audiences: audiences(),
    topics: references('topic'),
    picture: picture(),
    video: video(),
    body: richText(),
    exercise: richText(),
    exerciseMinutes: number(),
    quiz: shownBy(reference('quiz'), 'parts/CheckField.tsx', 'CheckField'),
    kit: reference('kit'),
    ...verification(),
    slug: codeText(),
    organisation: owner(),
  },
  { columns: ['organisation'] },
);
