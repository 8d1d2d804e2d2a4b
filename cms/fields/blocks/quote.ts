// SPDX-License-Identifier: AGPL-3.0-or-later
import { heldAs } from '../codec/codec.ts';
import { lineOfText } from '../rich-text/small-texts.ts';
import { text } from '../simple/text.ts';
import { blockOf } from './block.ts';

/** What somebody said or wrote, and who. */
export const quote = blockOf('quote', {
  children: heldAs('content', lineOfText()),
  source: text(),
});
