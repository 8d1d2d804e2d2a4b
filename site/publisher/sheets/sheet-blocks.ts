// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Picture } from '@portico/shared/contract/picture';
import { type Block, type Inline, type List, listsIn } from '@portico/shared/contract/rich-text';
import type { messages } from '../../src/i18n/index.ts';
import { linkAddress } from './link-address.ts';
import type { SheetLinks } from './sheet-job.ts';

/** A run of text. */
export interface SheetRun {
  readonly text: string;
  readonly strong?: boolean;
}

/** A part of a sheet: what is left of a text when it is only to be read on paper. */
export type SheetBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly SheetRun[] }
  | {
      readonly kind: 'list';
      readonly items: readonly {
        readonly marker: string;
        readonly blocks: readonly SheetBlock[];
      }[];
    }
  /** Set in, with a line beside it: a message, a callout. */
  | { readonly kind: 'box'; readonly blocks: readonly SheetBlock[] }
  /** On one page, where it fits on one; a long one may be cut between the items of its last list. */
  | { readonly kind: 'whole'; readonly blocks: readonly SheetBlock[] }
  /** In smaller print: for whoever hands the sheet out. */
  | { readonly kind: 'smaller'; readonly blocks: readonly SheetBlock[] }
  /** What follows begins on a leaf of its own, also where both sides are printed. */
  | { readonly kind: 'new-leaf' };

/** The words of a language. */
export type Words = ReturnType<typeof messages>;

export const heading = (level: 1 | 2 | 3, text: string): SheetBlock => ({
  kind: 'heading',
  level,
  text,
});

export const paragraph = (...runs: readonly SheetRun[]): SheetBlock => ({
  kind: 'paragraph',
  runs,
});

export const strong = (text: string): SheetRun => ({ text, strong: true });

/** What a text is printed with. */
export interface Print {
  readonly words: Words;
  readonly links: SheetLinks;
}

function linkRuns(link: Extract<Inline, { type: 'link' }>, { links }: Print): SheetRun[] {
  const runs = link.children.map(({ text, strong: bold }) => ({
    text,
    ...(bold && { strong: true }),
  }));
  const address = linkAddress(link, links);
  return address === undefined ? runs : [...runs, { text: ` (${address})` }];
}

const runsOf = (children: readonly Inline[], print: Print): SheetRun[] =>
  children.flatMap((node): SheetRun[] => {
    if (node.type === 'break') return [{ text: '\n' }];
    if (node.type === 'link') return linkRuns(node, print);
    return [{ text: node.text, ...(node.strong && { strong: true }) }];
  });

/** Runs as one line of one kind. */
const lineOf = (children: readonly Inline[], print: Print): string =>
  runsOf(children, print)
    .map(({ text }) => text.replace('\n', ' '))
    .join('');

const listOf = (list: List, print: Print): SheetBlock => ({
  kind: 'list',
  items: list.items.map((item, index) => ({
    marker: list.ordered ? `${(list.start ?? 1) + index}.` : '•',
    blocks: [
      paragraph(...runsOf(item.children, print)),
      ...listsIn(item).map((inner) => listOf(inner, print)),
    ],
  })),
});

/** Pictures are not printed: a sheet says in words what they show. */
export const pictureOf = (
  { alt }: Picture,
  caption: string | undefined,
  words: Words,
): SheetBlock[] =>
  [alt ? words.sheet.picture(alt) : '', caption ?? '']
    .filter(Boolean)
    .map((text) => paragraph({ text }));

/** A row of a table in large type is a paragraph: each cell after the name of its column. */
function tableOf(
  { caption, header, rows }: Extract<Block, { type: 'table' }>,
  print: Print,
): SheetBlock[] {
  const names = header.map((cell) => lineOf(cell, print));
  return [
    ...(caption ? [paragraph(strong(caption))] : []),
    ...rows.map((row) =>
      paragraph(
        ...row.flatMap((cell, index) => [
          strong(`${index === 0 ? '' : '\n'}${names[index] ?? ''}: `),
          ...runsOf(cell, print),
        ]),
      ),
    ),
  ];
}

function blockOf(block: Block, print: Print, shift: 0 | 1): SheetBlock[] {
  const { words } = print;
  const inside = (blocks: readonly Block[]) => blocks.flatMap((one) => blockOf(one, print, shift));
  switch (block.type) {
    case 'paragraph':
      return [paragraph(...runsOf(block.children, print))];
    case 'heading': {
      const level = block.level + shift > 2 ? 3 : 2;
      return [heading(level, lineOf(block.children, print))];
    }
    case 'list':
      return [listOf(block, print)];
    case 'quote': {
      const source = block.source ? [paragraph({ text: `— ${block.source}` })] : [];
      return [{ kind: 'box', blocks: [paragraph(...runsOf(block.children, print)), ...source] }];
    }
    case 'callout': {
      const title = block.title ?? words.tones[block.tone];
      return [{ kind: 'box', blocks: [paragraph(strong(title)), ...inside(block.children)] }];
    }
    case 'image':
      return pictureOf(block.picture, block.caption, words);
    case 'table':
      return tableOf(block, print);
    case 'steps':
      return [
        {
          kind: 'list',
          items: block.items.map(({ title, children }, index) => ({
            marker: `${index + 1}.`,
            blocks: [paragraph(strong(title)), ...inside(children)],
          })),
        },
      ];
    case 'definition':
      return [paragraph(strong(`${block.term}: `), ...runsOf(block.children, print))];
  }
}

export const textOf = (blocks: readonly Block[] | undefined, print: Print, shift: 0 | 1 = 0) =>
  (blocks ?? []).flatMap((block) => blockOf(block, print, shift));

/** A part with a heading of its own; nothing without a text. */
export const section = (title: string, blocks: readonly SheetBlock[]): SheetBlock[] =>
  blocks.length > 0 ? [heading(2, title), ...blocks] : [];
