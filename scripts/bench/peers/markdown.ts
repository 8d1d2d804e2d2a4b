// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  type Block,
  type Inline,
  type List,
  listsIn,
  type RichText,
} from '@portico/shared/contract/rich-text';

/** Plain characters that Markdown or HTML would take for something else. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');

function inline(children: readonly Inline[]): string {
  return children
    .map((node) => {
      if (node.type === 'break') return '<br>';
      if (node.type === 'link') {
        const to = 'url' in node.to ? node.to.url : `/${node.to.type}/${node.to.id}/`;
        return `[${inline(node.children)}](${to})`;
      }
      const text = escaped(node.text);
      // Marks must touch a word: spaces at the ends stay outside.
      const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      if (node.strong) return `${before}**${core}**${after}`;
      return node.emphasis ? `${before}*${core}*${after}` : text;
    })
    .join('');
}

const indented = (text: string, by: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : by + line))
    .join('\n');

function list({ ordered, items }: List): string {
  return items
    .map((item) => {
      const own = [inline(item.children), ...listsIn(item).map(list)].join('\n');
      return `${ordered ? '1.' : '-'} ${indented(own, '   ')}`;
    })
    .join('\n');
}

const quoted = (text: string): string => text.replaceAll(/^/gm, '> ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function block(node: Block): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children);
    case 'heading':
      return `${'#'.repeat(node.level)} ${inline(node.children)}`;
    case 'list':
      return list(node);
    case 'quote':
      return quoted(inline(node.children));
    case 'callout':
      return quoted([`**${node.title ?? node.tone}**`, ...node.children.map(block)].join('\n\n'));
    case 'steps':
      return node.items
        .map(({ title, children }) =>
          indented([`1. **${escaped(title)}**`, ...children.map(block)].join('\n\n'), '   '),
        )
        .join('\n');
    case 'table':
      return [
        row(node.header.map(inline)),
        row(node.header.map(() => '---')),
        ...node.rows.map((cells) => row(cells.map(inline))),
      ].join('\n');
    case 'definition':
      return `**${escaped(node.term)}**: ${inline(node.children)}`;
    case 'image':
      return `![${escaped(node.picture.alt ?? '')}](/media/picture.webp)`;
  }
}

/** Rich text of the contract as the Markdown that a person would write for a site generator. */
export const markdown = (text: RichText): string => text.map(block).join('\n\n');
