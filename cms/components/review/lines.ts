// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import type { Block, Inline } from '@portico/shared/contract/rich-text';
import { type DeskLanguage, deskMessages } from '../../i18n/desk.ts';

/** One line of a text as a reviewer reads it. */
export interface TextLine {
  readonly kind: 'text' | 'heading' | 'item' | 'picture';
  readonly text: string;
  /** Content hash of the picture that the line describes. */
  readonly sha256?: string;
}

/** The reader's language, and the names of what a text refers to. */
export interface Reading {
  /** Names of the documents that the text refers to, by `<type>/<id>`. */
  readonly names: Readonly<Record<string, string>>;
  readonly language: DeskLanguage;
}

const line = (text: string, kind: TextLine['kind'] = 'text'): TextLine => ({ kind, text });

/** The words, with the target behind each link: a reviewer must see where it leads. */
function inlineText(nodes: readonly Inline[], reading: Reading): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return ' ';
      if (node.type === 'text')
        return node.language ? `${node.text} [${node.language}]` : node.text;
      const target =
        'url' in node.to ? node.to.url : (reading.names[`${node.to.type}/${node.to.id}`] ?? '?');
      return `${inlineText(node.children, reading)} (→ ${target})`;
    })
    .join('');
}

/** The alternative text and credits of a picture, and its file. */
export function pictureLine(
  { alt, credits, renditions }: Picture,
  language: DeskLanguage,
): TextLine {
  const { decorative } = deskMessages(language).review;
  const words = [alt ?? decorative, credits && `© ${credits}`].filter(Boolean).join(' · ');
  const [smallest] = renditions;
  return { kind: 'picture', text: words, ...(smallest && { sha256: smallest.sha256 }) };
}

function blockLines(block: Block, reading: Reading): TextLine[] {
  switch (block.type) {
    case 'paragraph':
      return [line(inlineText(block.children, reading))];
    case 'heading':
      return [line(inlineText(block.children, reading), 'heading')];
    case 'quote':
      return [
        line(`«${inlineText(block.children, reading)}»${block.source ? ` (${block.source})` : ''}`),
      ];
    case 'definition':
      return [line(`${block.term}: ${inlineText(block.children, reading)}`)];
    case 'list':
      return block.items.flatMap((item) => [
        line(inlineText(item.children, reading), 'item'),
        ...(item.list ? blockLines(item.list, reading) : []),
      ]);
    case 'callout':
      return [
        ...(block.title ? [line(block.title, 'heading')] : []),
        ...richLines(block.children, reading),
      ];
    case 'steps':
      return block.items.flatMap((step, index) => [
        line(`${index + 1}. ${step.title}`, 'heading'),
        ...richLines(step.children, reading),
      ]);
    case 'table':
      return [block.header, ...block.rows].map((row) =>
        line(row.map((cell) => inlineText(cell, reading)).join(' | ')),
      );
    case 'image':
      return [
        pictureLine(block.picture, reading.language),
        ...(block.caption ? [line(block.caption)] : []),
      ];
  }
}

export const richLines = (blocks: readonly Block[], reading: Reading): TextLine[] =>
  blocks.flatMap((block) => blockLines(block, reading));
