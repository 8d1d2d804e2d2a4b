// SPDX-License-Identifier: AGPL-3.0-or-later
import { heldAs } from '../codec/codec.ts';
import { list } from '../simple/list.ts';
import { simpleText } from '../rich-text/small-texts.ts';
import { text } from '../simple/text.ts';
import { blockOf } from './block.ts';

/** Numbered things to do, in order. */
export const steps = blockOf('steps', {
  items: list({ title: text(), children: heldAs('content', simpleText()) }),
});
