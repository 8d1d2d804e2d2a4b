// SPDX-License-Identifier: AGPL-3.0-or-later
import { heldAs } from '../codec/codec.ts';
import { lineOfText } from '../rich-text/small-texts.ts';
import { text } from '../simple/text.ts';
import { blockOf } from './block.ts';

/** A word and what it means. */
export const definition = blockOf('definition', {
  term: text(),
  children: heldAs('content', lineOfText()),
});
