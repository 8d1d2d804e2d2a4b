// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline } from '@portico/shared/contract/rich-text';
import { type Context, picture } from './context.ts';
import { presentInlines } from './inlines.ts';
import { childrenOf, isNode, type Node, nodesIn, typeOfNode } from './lexical.ts';
import { presentList } from './lists.ts';
import { unknownNode } from './unknown-node.ts';
import { compact, line } from './values.ts';

type Fields = Readonly<Record<string, unknown>>;

const words = (value: unknown): string | undefined =>
  typeof value === 'string' ? line(value) : undefined;

/** The lines of a small text as one: where a paragraph ended, a line break. */
function oneLine(context: Context, stored: unknown, field: string): Inline[] {
  const paragraphs = nodesIn(stored)
    .map((node) =>
      typeOfNode(node) === 'paragraph'
        ? presentInlines(context, childrenOf(node), field)
        : unknownNode(context, node, field),
    )
    .filter((inlines) => inlines.length > 0);
  return paragraphs.flatMap((inlines, index): Inline[] =>
    index === 0 ? inlines : [{ type: 'break' }, ...inlines],
  );
}

/** Paragraphs and lists. */
function simpleBlocks(context: Context, stored: unknown, field: string): object[] {
  return nodesIn(stored).flatMap((node): object[] => {
    if (typeOfNode(node) === 'list') {
      const list = presentList(context, node, field);
      return list ? [list] : [];
    }
    if (typeOfNode(node) !== 'paragraph') return unknownNode(context, node, field);
    const children = presentInlines(context, childrenOf(node), field);
    return children.length > 0 ? [{ type: 'paragraph', children }] : [];
  });
}

function steps(context: Context, fields: Fields, field: string): object {
  const items = Array.isArray(fields['items']) ? fields['items'].filter(isNode) : [];
  return {
    type: 'steps',
    items: items.map((item) =>
      compact({
        title: words(item['title']),
        children: simpleBlocks(context, item['content'], field),
      }),
    ),
  };
}

function table(context: Context, fields: Fields, field: string): object {
  const nodes = nodesIn(fields['content']);
  for (const node of nodes) {
    const empty = typeOfNode(node) === 'paragraph' && childrenOf(node).length === 0;
    if (typeOfNode(node) !== 'table' && !empty) unknownNode(context, node, field);
  }
  const rows = nodes
    .filter((node) => typeOfNode(node) === 'table')
    .flatMap(childrenOf)
    .map((row) => childrenOf(row).map((cell) => oneLine(context, { root: cell }, field)));
  return compact({
    type: 'table',
    caption: words(fields['caption']),
    header: rows[0],
    rows: rows.slice(1),
  });
}

const PRESENT: Readonly<
  Record<string, (context: Context, fields: Fields, field: string) => object>
> = {
  callout: (context, fields, field) =>
    compact({
      type: 'callout',
      tone: fields['tone'] ?? undefined,
      title: words(fields['title']),
      children: simpleBlocks(context, fields['content'], field),
    }),
  steps,
  definition: (context, fields, field) =>
    compact({
      type: 'definition',
      term: words(fields['term']),
      children: oneLine(context, fields['content'], field),
    }),
  quote: (context, fields, field) =>
    compact({
      type: 'quote',
      children: oneLine(context, fields['content'], field),
      source: words(fields['source']),
    }),
  image: (context, fields, field) =>
    compact({
      type: 'image',
      picture: picture(context, fields['picture'], field),
      caption: words(fields['caption']),
    }),
  table,
};

/** A block of the closed list. */
export function presentBlock(context: Context, node: Node, field: string): object[] {
  const fields = isNode(node['fields']) ? node['fields'] : {};
  const name = String(fields['blockType']);
  const present = Object.hasOwn(PRESENT, name) ? PRESENT[name] : undefined;
  return present ? [present(context, fields, field)] : unknownNode(context, node, field);
}
