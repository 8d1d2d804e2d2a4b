// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Table } from '@portico/shared/contract/rich-text';
import type { z } from 'zod';
import type { Presenting } from '../codec/presenting.ts';
import { type Held, single } from '../codec/codec.ts';
import { named } from '../codec/named.ts';
import { tableEditor } from '../rich-text/editors.ts';
import {
  childrenOf,
  element,
  type Node,
  nodesIn,
  root,
  typeOfNode,
  unknownNode,
} from '../rich-text/lexical.ts';
import { presentLine } from '../rich-text/present.ts';
import { paragraph } from '../rich-text/store.ts';
import { text } from '../simple/text.ts';
import { type BlockCodec, formOf } from './block.ts';

type Rows = readonly (readonly (readonly Inline[])[])[];

function presentRows(at: Presenting, stored: unknown): Rows {
  const nodes = nodesIn(stored);
  for (const node of nodes) {
    const empty = typeOfNode(node) === 'paragraph' && childrenOf(node).length === 0;
    if (typeOfNode(node) !== 'table' && !empty) unknownNode(at, node);
  }
  return nodes
    .filter((node) => typeOfNode(node) === 'table')
    .flatMap(childrenOf)
    .map((row) => childrenOf(row).map((cell) => presentLine(at, { root: cell })));
}

const cell =
  (headerState: 0 | 1) =>
  (children: readonly Inline[]): Node => ({
    ...element,
    type: 'tablecell',
    headerState,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children: [paragraph(children)],
  });

const row = (cells: Node[]): Node => ({
  ...element,
  type: 'tablerow',
  children: cells,
});

const storeRows = ([header = [], ...rows]: Rows): Node =>
  root([
    {
      ...element,
      type: 'table',
      children: [row(header.map(cell(1))), ...rows.map((cells) => row(cells.map(cell(0))))],
    },
  ]);

const caption = text();

/** The form has one table where the contract has a header and rows. */
const content = single<Rows>({
  field: (place) => ({ ...named(place), type: 'richText', editor: tableEditor() }),
  present: (value, at) => presentRows(at, value),
  store: (rows) => storeRows(rows ?? []),
});

/** A table whose first row is the header. */
export const table: BlockCodec = {
  name: 'table',
  form: () => formOf('table', { caption, content }),
  present: (fields: Held, at) => {
    const [header, ...rows] = content.present(fields, 'content', at) as Rows;
    const said = caption.present(fields, 'caption', at);
    return {
      type: 'table',
      ...(said !== undefined && { caption: said }),
      ...(header !== undefined && { header }),
      rows,
    };
  },
  store: (node, at) => {
    // The blocks are found by the type of their node.
    const { caption: said, header, rows } = node as z.infer<typeof Table>;
    return {
      ...caption.store(said, 'caption', at),
      ...content.store([header, ...rows], 'content', at),
    };
  },
};
