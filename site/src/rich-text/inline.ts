// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Inline, Link, Text } from '@portico/shared/contract/rich-text';
import type { Reference } from '@portico/shared/contract/values';
import { type ActiveLocale, LOCALES } from '@portico/shared/locales';
import { messages } from '../i18n/index.ts';
import type { TermLink } from '../queries/terms.ts';
import type { PageLink } from '../route.ts';
import { escapeMarkup } from './escape.ts';
import { safeUrl } from './safe-url.ts';
import { unbroken } from './unbroken.ts';

/** The page on which a rich text stands. */
export interface RichTextContext {
  readonly locale: ActiveLocale;
  /** Answers `null` when the document is gone or lacks the language: the link becomes plain text (I3). */
  readonly resolve: (reference: Reference) => PageLink | null;
  /** The word of the glossary that a link explains; `null` as above. */
  readonly term: (id: string) => TermLink | null;
  /** Ids already taken on the page; grows while headings are rendered. */
  readonly ids: Set<string>;
  /** Added to the level of headings, for a text inside a section that has a heading of its own. */
  readonly headingShift: number;
  /** Level of the heading under which a block stands; at the beginning of a text, of the one above the text. */
  readonly under?: number;
}

function text(node: Text): string {
  let html = unbroken(node.text);
  if (node.emphasis) html = `<em>${html}</em>`;
  if (node.strong) html = `<strong>${html}</strong>`;
  if (node.language) {
    const { direction } = LOCALES[node.language];
    html = `<span lang="${escapeMarkup(node.language)}"${direction === 'rtl' ? ' dir="rtl"' : ''}>${html}</span>`;
  }
  return html;
}

function address(to: Link['to'], context: RichTextContext): string | undefined {
  return 'url' in to ? safeUrl(to.url) : context.resolve(to)?.path;
}

/**
 * A word that the glossary explains: a button that opens the definition, without a script. Where a browser does not know
 * `popover`, the word is plain text, and «Parole di questa pagina» explains it.
 */
function explained(content: string, id: string, context: RichTextContext): string {
  const term = context.term(id);
  if (term === null) return content;
  const box = `word-${id.slice(0, 8)}`;
  const button = `<button type="button" class="term" popovertarget="${box}">${content}</button>`;
  if (context.ids.has(box)) return button;
  context.ids.add(box);
  const { more } = messages(context.locale).glossary;
  return `${button}<span id="${box}" class="definition-box" popover data-pagefind-ignore> <strong>${escapeMarkup(term.title)}</strong>: ${escapeMarkup(term.definition)} <a href="${escapeMarkup(term.path)}">${escapeMarkup(more)}</a></span>`;
}

function link(node: Link, context: RichTextContext): string {
  const content = node.children.map(text).join('');
  if ('type' in node.to && node.to.type === 'term') return explained(content, node.to.id, context);
  const href = address(node.to, context);
  return href === undefined ? content : `<a href="${escapeMarkup(href)}">${content}</a>`;
}

/** Text, line breaks and links as HTML. */
export function inline(nodes: readonly Inline[], context: RichTextContext): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return text(node);
      return node.type === 'break' ? '<br>' : link(node, context);
    })
    .join('');
}
