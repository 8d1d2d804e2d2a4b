// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Block, type Inline, type List, listsIn } from './rich-text.ts';

function inlineText(children: readonly Inline[]): string {
  return children
    .map((node) => {
      if (node.type === 'break') return ' ';
      return node.type === 'text' ? node.text : inlineText(node.children);
    })
    .join('');
}

function listText(list: List): string[] {
  return list.items.flatMap((item) => [
    inlineText(item.children),
    ...listsIn(item).flatMap(listText),
  ]);
}

/** One line a block, for reading level and length; of pictures and tables the caption too. */
function blockText(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
      return [inlineText(block.children)];
    case 'definition':
      return [`${block.term}: ${inlineText(block.children)}`];
    case 'list':
      return listText(block);
    case 'callout':
      return [...(block.title ? [block.title] : []), ...block.children.flatMap(blockText)];
    case 'steps':
      return block.items.flatMap((item) => [item.title, ...item.children.flatMap(blockText)]);
    case 'table':
      return [
        block.caption ?? '',
        ...[block.header, ...block.rows].flatMap((row) => row.map(inlineText)),
      ];
    case 'image':
      return [block.caption ?? ''];
  }
}

/** The text without its form: one line for each block, list item, step or cell. */
export function plainText(richText: readonly Block[]): string {
  return richText.flatMap(blockText).filter(Boolean).join('\n');
}
