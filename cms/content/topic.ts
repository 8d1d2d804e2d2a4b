// SPDX-License-Identifier: AGPL-3.0-or-later
import { TOPIC_ICONS } from '@portico/shared/contract/topic';
import { choice } from '../fields/simple/choice.ts';
import { codeText, summary, text } from '../fields/simple/text.ts';
import { verification } from '../fields/simple/verification.ts';
import { form } from './form.ts';

export const topic = form('topic', {
  title: text(),
  summary: summary(),
  icon: choice(TOPIC_ICONS),
  ...verification(),
  slug: codeText(),
});
