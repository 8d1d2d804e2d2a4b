// SPDX-License-Identifier: AGPL-3.0-or-later
import { plainText } from '@portico/shared/contract/plain-text';
import { type Block, type Inline, type List, listsIn } from '@portico/shared/contract/rich-text';
import { iconSvg } from '../art/icons.ts';
import { messages } from '../i18n/index.ts';
import { escapeMarkup } from './escape.ts';
import { headingId } from '../queries/headings.ts';
import { inline, type RichTextContext } from './inline.ts';
import { figure } from './picture.ts';
import { unbroken } from './unbroken.ts';

/** Classes that Bootstrap Italia gives to the tones of a callout. */
export const TONE_CLASS = {
  note: 'note',
  tip: 'success',
  warning: 'warning',
  danger: 'danger',
} as const;

type Of<T extends Block['type']> = Extract<Block, { type: T }>;
type Renderer<T extends Block['type']> = (block: Of<T>, context: RichTextContext) => string;

function list(node: List, context: RichTextContext): string {
  const tag = node.ordered ? 'ol' : 'ul';
  const items = node.items.map(
    (item) =>
      `<li>${[inline(item.children, context), ...listsIn(item).map((one) => list(one, context))].join('\n')}</li>`,
  );
  const start = node.start === undefined ? '' : ` start="${node.start}"`;
  return `<${tag}${start}>${items.join('')}</${tag}>`;
}

/** Level of the heading under which a block stands; of a heading, its own. */
const above = ({ under, headingShift }: RichTextContext): number => under ?? 1 + headingShift;

/** The name of a column as a cell repeats it, for small screens, where a row is a card. Text: browsers translate it. */
function columnName(cell: readonly Inline[]): string {
  const name = plainText([{ type: 'paragraph', children: [...cell] }]);
  return name ? `<b data-pagefind-ignore>${unbroken(name)}: </b>` : '';
}

const table: Renderer<'table'> = (block, context) => {
  const label = block.caption ?? messages(context.locale).table;
  const names = block.header.map(columnName);
  const head = block.header.map((cell) => `<th scope="col">${inline(cell, context)}</th>`).join('');
  const rows = block.rows
    .map((row) => {
      const cells = row.map((cell, i) => `<td>${names[i] ?? ''}${inline(cell, context)}</td>`);
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  const caption = block.caption ? `<caption>${escapeMarkup(block.caption)}</caption>` : '';
  // Wide tables scroll by themselves; focusable, so that the keyboard can scroll them.
  return `<section class="table-responsive" aria-label="${escapeMarkup(label)}" tabindex="0"><table class="table">${caption}<thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></section>`;
};

const callout: Renderer<'callout'> = (block, context) => {
  const title = block.title ?? messages(context.locale).tones[block.tone];
  const h = `h${Math.min(6, above(context) + 1)}`;
  return `<div class="callout ${TONE_CLASS[block.tone]}"><div class="callout-inner"><${h} class="callout-title">${iconSvg(block.tone)}<span class="text">${escapeMarkup(title)}</span></${h}>${render(block.children, context)}</div></div>`;
};

const steps: Renderer<'steps'> = (block, context) => {
  const items = block.items.map(
    (item) =>
      `<li><p class="step-title">${escapeMarkup(item.title)}</p>${render(item.children, context)}</li>`,
  );
  return `<ol class="steps">${items.join('')}</ol>`;
};

/** The HTML of each kind of node of the closed list. */
const RENDERERS: { readonly [T in Block['type']]: Renderer<T> } = {
  paragraph: (block, context) => `<p>${inline(block.children, context)}</p>`,
  heading: (block, context) => {
    const level = above(context);
    const id = headingId(plainText([block]), context.ids);
    return `<h${level} id="${id}">${inline(block.children, context)}</h${level}>`;
  },
  list,
  quote: (block, context) => {
    const source = block.source
      ? `<footer><cite>${escapeMarkup(block.source)}</cite></footer>`
      : '';
    return `<blockquote class="blockquote"><p>${inline(block.children, context)}</p>${source}</blockquote>`;
  },
  callout,
  image: ({ picture, caption }, { locale }) => figure(picture, caption, locale),
  table,
  steps,
  definition: (block, context) =>
    `<dl class="definition"><dt><dfn>${escapeMarkup(block.term)}</dfn></dt><dd>${inline(block.children, context)}</dd></dl>`,
};

function one<T extends Block['type']>(type: T, block: Of<T>, context: RichTextContext): string {
  const renderer: Renderer<T> | undefined = Object.hasOwn(RENDERERS, type)
    ? RENDERERS[type]
    : undefined;
  if (renderer === undefined) throw new Error(`Rich text has no node «${type}» (C02).`);
  return renderer(block, context);
}

/**
 * Blocks as HTML. Everything that people wrote is escaped on the way. A heading stands one level below the one that it
 * belongs to, whatever level its author chose: none is skipped.
 */
export function render(blocks: readonly Block[], context: RichTextContext): string {
  const top = above(context);
  /** Levels, as written, of the headings that the next one may belong to. */
  const open: number[] = [];
  return blocks
    .map((block) => {
      if (block.type === 'heading') {
        while ((open.at(-1) ?? 0) >= block.level) open.pop();
        open.push(block.level);
      }
      const under = Math.min(6, top + open.length);
      return one(block.type, block, { ...context, under });
    })
    .join('');
}
