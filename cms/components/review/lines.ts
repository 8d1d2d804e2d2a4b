// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import type { Block, Inline } from '@portico/shared/contract/rich-text';

/** One line of a text as a reviewer reads it. */
export interface Line {
  readonly kind: 'text' | 'heading' | 'item' | 'picture';
  readonly text: string;
  /** Content hash of the picture that the line stands for. */
  readonly sha256?: string;
}

/** How references are called: by `<type>/<id>`. */
export type Names = Readonly<Record<string, string>>;

const line = (text: string, kind: Line['kind'] = 'text'): Line => ({ kind, text });

/** Words with the address behind each link: a reviewer must see where it leads. */
function inlineText(nodes: readonly Inline[], names: Names): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'text')
        return node.language ? `${node.text} [${node.language}]` : node.text;
      const target =
        'url' in node.to ? node.to.url : (names[`${node.to.type}/${node.to.id}`] ?? '?');
      return `${inlineText(node.children, names)} (→ ${target})`;
    })
    .join('');
}

/** A picture: what it shows in words, and which file it is. */
export function pictureLine({ alt, credits, renditions }: Picture): Line {
  const words = [alt ?? '(decorativa)', credits && `© ${credits}`].filter(Boolean).join(' · ');
  const [smallest] = renditions;
  return { kind: 'picture', text: words, ...(smallest && { sha256: smallest.sha256 }) };
}

function blockLines(block: Block, names: Names): Line[] {
  switch (block.type) {
    case 'paragraph':
      return [line(inlineText(block.children, names))];
    case 'heading':
      return [line(inlineText(block.children, names), 'heading')];
    case 'quote':
      return [
        line(`«${inlineText(block.children, names)}»${block.source ? ` (${block.source})` : ''}`),
      ];
    case 'definition':
      return [line(`${block.term}: ${inlineText(block.children, names)}`)];
    case 'list':
      return block.items.flatMap((item) => [
        line(inlineText(item.children, names), 'item'),
        ...(item.list ? blockLines(item.list, names) : []),
      ]);
    case 'callout':
      return [
        ...(block.title ? [line(block.title, 'heading')] : []),
        ...richLines(block.children, names),
      ];
    case 'steps':
      return block.items.flatMap((step, index) => [
        line(`${index + 1}. ${step.title}`, 'heading'),
        ...richLines(step.children, names),
      ]);
    case 'table':
      return [block.header, ...block.rows].map((row) =>
        line(row.map((cell) => inlineText(cell, names)).join(' | ')),
      );
    case 'image':
      return [pictureLine(block.picture), ...(block.caption ? [line(block.caption)] : [])];
  }
}

/** A rich text, line by line. */
export const richLines = (blocks: readonly Block[], names: Names): Line[] =>
  blocks.flatMap((block) => blockLines(block, names));
