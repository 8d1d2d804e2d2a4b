// SPDX-License-Identifier: AGPL-3.0-or-later
import { choice } from '../simple/choice.ts';
import { heldAs } from '../codec/codec.ts';
import { simpleText } from '../rich-text/small-texts.ts';
import { text } from '../simple/text.ts';
import { blockOf } from './block.ts';

/** A box beside the course of the text. */
export const callout = blockOf('callout', {
  tone: choice(['note', 'tip', 'warning', 'danger'], 'note'),
  title: text(),
  children: heldAs('content', simpleText()),
});
