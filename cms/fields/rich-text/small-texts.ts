// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Block, Inline } from '@portico/shared/contract/rich-text';
import { type Codec, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { inlineEditor, simpleEditor } from './editors.ts';
import { presentLine, presentSimple } from './present.ts';
import { root } from './lexical.ts';
import { paragraph, storeText } from './store.ts';

/** A small text that the contract has as one line: the meaning of a word, a quotation. */
export const lineOfText = (): Codec<readonly Inline[]> =>
  single<readonly Inline[]>({
    field: (place) => ({ ...named(place), type: 'richText', editor: inlineEditor() }),
    present: (value, at) => presentLine(at, value),
    store: (children) => root([paragraph(children ?? [])]),
  });

/** A small text of paragraphs and lists: the inside of a callout or a step. */
export const simpleText = (): Codec<readonly Block[]> =>
  single<readonly Block[]>({
    field: (place) => ({ ...named(place), type: 'richText', editor: simpleEditor() }),
    present: (value, at) => presentSimple(at, value),
    store: (blocks, at) => storeText(blocks ?? [], at),
  });
