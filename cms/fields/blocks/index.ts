// SPDX-License-Identifier: AGPL-3.0-or-later
import { heldAs } from '../codec/codec.ts';
import { lineOfText, simpleText } from '../rich-text/small-texts.ts';
import { choice } from '../simple/choice.ts';
import { list } from '../simple/list.ts';
import { pictureInText } from '../simple/picture.ts';
import { text } from '../simple/text.ts';
import { type BlockCodec, blockOf } from './block.ts';
import { table } from './table.ts';

/** Everything that stands in a text as a block of its own, in the order of the editor's menu. */
export const BLOCKS: readonly BlockCodec[] = [
  blockOf('callout', {
    tone: choice(['note', 'tip', 'warning', 'danger'], 'note'),
    title: text(),
    children: heldAs('content', simpleText()),
  }),
  blockOf('steps', {
    items: list({ title: text(), children: heldAs('content', simpleText()) }),
  }),
  blockOf('definition', { term: text(), children: heldAs('content', lineOfText()) }),
  blockOf('quote', { children: heldAs('content', lineOfText()), source: text() }),
  // The alternative text stands with the picture in the library.
  blockOf('image', { picture: pictureInText(), caption: text() }),
  table,
];

export const blockNamed = (name: string): BlockCodec | undefined =>
  BLOCKS.find((block) => block.name === name);
